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
  const { by: _by, window: _window, caseId: _caseId, because: _because, ...carried } = command
  return JSON.stringify(Object.entries(carried).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The newest undecided, unexpired request that `matches`. */
export function pendingApproval(
  account: Account,
  now: Instant,
  matches: (approval: Approval) => boolean,
): Approval | undefined {
  return account.approvals.findLast(
    (one) => one.decision === null && now < one.expiresAt && matches(one),
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
    ...account.approvals.filter((one) => one.decision === null).map((one) => one.expiresAt),
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
        one.decision === 'approved' &&
        one.usedAt === null &&
        now < one.expiresAt &&
        one.requestedBy === by.id &&
        one.binding === binding,
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
