import { latest, type Instant } from '@shared/vocabulary/instant'
import type { Account, Approval } from '../model/account'
import type { Operator } from '../model/actor'
import type { Command, CommandOf } from '../model/commands'
import type { ApprovalCondition, Policy } from '../model/policy'
import { hasGate } from '../model/selectors'
import { dependence, type Dependence } from './independence'
import type { RuleContext } from './context'

/** Whether the pack asks for a second operator before this command (parameter approvals.required). */
export function approvalNeeded(account: Account, command: Command, policy: Policy): boolean {
  return policy.values['approvals.required'].some(
    (need) => need.command === command.type && (need.if === null || holds[need.if](account)),
  )
}

const holds: Readonly<Record<ApprovalCondition, (account: Account) => boolean>> = {
  privileged: ({ privileged }) => privileged,
  'at-gate': hasGate,
  'contact-disabled': ({ contacts }) => contacts.some(({ disabledAt }) => disabledAt !== null),
}

/** What an approval is bound to: the command and all that it carries, in one spelling. */
export function bindingOf(command: Command): string {
  const {
    by: _by,
    window: _window,
    caseId: _caseId,
    because: _because,
    beside: _beside,
    under: _under,
    ...carried
  } = command
  return JSON.stringify(Object.entries(carried).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The newest undecided, unexpired request that `matches`. */
export function pendingApproval(
  account: Account,
  now: Instant,
  matches: (approval: Approval) => boolean,
): Approval | undefined {
  return account.approvals.findLast((one) => requestState(one, now) === 'waits' && matches(one))
}

/** What became of a request. One that was used is `used` for good; what is left undone until its end has `lapsed`. */
export function requestState(
  { decision, usedAt, withdrawnAt, expiresAt }: Approval,
  now: Instant,
): 'waits' | 'approved' | 'declined' | 'withdrawn' | 'used' | 'lapsed' {
  if (usedAt !== null) return 'used'
  if (withdrawnAt !== undefined) return 'withdrawn'
  if (decision === 'declined') return 'declined'
  if (now >= expiresAt) return 'lapsed'
  return decision ?? 'waits'
}

/** The operator's own request that is taken back: the named one, or the newest that still comes to something. */
export function requestToWithdraw(
  account: Account,
  { by, approvalId }: CommandOf<'withdraw'>,
  now: Instant,
): Approval | undefined {
  return account.approvals.findLast(
    (one) =>
      by.kind === 'operator' &&
      one.requestedBy === by.id &&
      (approvalId === undefined || one.id === approvalId) &&
      ['waits', 'approved'].includes(requestState(one, now)),
  )
}

/** The request that is approved or declined: the named one, or the newest. */
export function requestMeant(
  account: Account,
  { approvalId }: CommandOf<'approve' | 'decline'>,
  now: Instant,
): Approval | undefined {
  return pendingApproval(account, now, (one) => approvalId === undefined || one.id === approvalId)
}

/** When the last undecided request lapses; null where none is undecided. What lapses leaves no event, so it may be past. */
export function lastApprovalExpiry(account: Account): Instant | null {
  return latest(
    ...account.approvals
      .filter((one) => one.decision === null && one.withdrawnAt === undefined)
      .map((one) => one.expiresAt),
  )
}

/** Whether the operator has an approval for exactly this command that is good once, and whether who gave it may stand for it. */
export function approvedFor(
  { account, command, now, policy, sources }: RuleContext,
  by: Operator,
): { readonly approval: Approval; readonly dependence: Dependence | null } | null {
  const binding = bindingOf(command)
  const given = account.approvals
    .filter(
      (one) =>
        requestState(one, now) === 'approved' &&
        one.requestedBy === by.id &&
        one.binding === binding &&
        (command.under === undefined || command.under === one.id),
    )
    .map((approval) => ({
      approval,
      dependence:
        sources.colleagues === undefined
          ? null
          : dependence(sources.colleagues, approval.decidedBy ?? '', by.id, now, policy),
    }))
  return given.find((one) => one.dependence === null) ?? given[0] ?? null
}
