import { ours, owasp } from '../model/citation'
import type { Operator } from '../model/actor'
import { approvable } from '../model/policy'
import {
  approvalNeeded,
  approvedFor,
  bindingOf,
  pendingApproval,
  requestMeant,
  requestToWithdraw,
} from './approvalNeed'
import type { RuleContext } from './context'
import { dependence } from './independence'
import {
  keeps,
  refused,
  refusedUntil,
  refuses,
  rule,
  when,
  type Rule,
  type RuleRefusal,
} from './rule'
import { otherWeakening, weakeningOf } from './weakening'

/** Asked last of all identity steps: a second operator is not troubled with what the first one may not do yet. */
export const approvalRules: readonly Rule[] = [
  refuses({
    id: 'case.one-weakening',
    source: [owasp(), ours('0032-two-proofs-and-what-was-not-proved', '2026-11-30')],
    stage: 'identity',
    on: [
      'reset-password',
      'set-two-step',
      'enable-contact',
      'add-contact',
      'remove-contact',
      'replace-contacts',
      'unlock-sign-in',
    ],
    refusal(context) {
      const { account, by, command, now } = context
      if (by.kind !== 'operator') return null
      const other = otherWeakening(account, command, now)
      if (other === null || approvedFor(context, by)) return null
      const done = { kind: weakeningOf(account, command), done: other.kind }
      return asksColleague(context, by, refusedUntil(other.until, done, 'approve'))
    },
  }),
  rule({
    id: 'case.approval-required',
    source: [owasp()],
    refuses: [
      when({
        stage: 'identity',
        on: [...approvable, 'unlock-sign-in'],
        refusal(context) {
          const { account, by, command, policy } = context
          if (by.kind !== 'operator' || approvedFor(context, by)) return null
          if (command.under !== undefined) return refused({ over: true })
          return approvalNeeded(account, command, policy)
            ? asksColleague(context, by, refused({}, 'approve'))
            : null
        },
      }),
      when({
        stage: 'own',
        on: ['approve', 'decline'],
        refusal({ account, command, now }) {
          return requestMeant(account, command, now) ? null : refused({ pending: false })
        },
      }),
      when({
        stage: 'own',
        on: ['withdraw'],
        refusal({ account, command, now }) {
          return requestToWithdraw(account, command, now) ? null : refused({ pending: false })
        },
      }),
    ],
  }),
  refuses({
    id: 'case.self-approval',
    source: [owasp()],
    stage: 'own',
    on: ['approve', 'decline'],
    refusal({ account, by, command, now }) {
      const pending = requestMeant(account, command, now)
      return by.kind === 'operator' && pending?.requestedBy === by.id
        ? refused({ approval: pending.id })
        : null
    },
  }),
  rule({
    id: 'approval.independent',
    source: [owasp(), ours('0037-four-eyes-that-are-four', '2026-11-30')],
    refuses: [
      when({
        stage: 'identity',
        on: [...approvable, 'unlock-sign-in'],
        refusal(context) {
          const { account, by, command, now, policy } = context
          if (by.kind !== 'operator') return null
          const needed =
            approvalNeeded(account, command, policy) ||
            otherWeakening(account, command, now) !== null
          const lost = needed ? approvedFor(context, by)?.dependence : null
          if (!lost) return null
          // Who approved can't stand for it any more, so it is asked for anew.
          const facts = { why: lost.why, used: true }
          return asksColleague(context, by, { facts, liftsAt: lost.liftsAt, remedies: ['approve'] })
        },
      }),
      when({
        stage: 'own',
        on: ['approve'],
        refusal({ account, by, command, now, policy, sources }) {
          const pending = requestMeant(account, command, now)
          if (by.kind !== 'operator' || !pending || !sources.colleagues) return null
          const found = dependence(sources.colleagues, by.id, pending.requestedBy, now, policy)
          return found && { facts: { why: found.why }, liftsAt: found.liftsAt, remedies: [] }
        },
      }),
    ],
  }),
  keeps({
    id: 'operators.supervisor-by-two',
    source: [owasp(), ours('0037-four-eyes-that-are-four', '2026-11-30')],
    where: 'making a supervisor',
  }),
  keeps({
    id: 'export.by-two',
    source: [owasp()],
    where: 'exporting contacts in full, looking accounts up',
  }),
]

/** The refusal with the request that it makes, or with the one that waits already. */
function asksColleague(
  { account, command, now }: RuleContext,
  by: Operator,
  refusal: RuleRefusal,
): RuleRefusal {
  if (command.under !== undefined) return refused({ over: true })
  const binding = bindingOf(command)
  const pending = pendingApproval(
    account,
    now,
    (one) => one.requestedBy === by.id && one.binding === binding,
  )
  return pending
    ? { ...refusal, facts: { ...refusal.facts, approval: pending.id } }
    : { ...refusal, records: 'approval-request' }
}
