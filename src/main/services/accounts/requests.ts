import type { RequestView } from '@shared/views/approval'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Approval } from '../../engine/model/account'
import { boundCommand } from '../../engine/questions/boundApprovals'
import { requestState } from '../../engine/rules/approvalNeed'
import type { OperatorRecord } from '../../ports/operators'
import { ownReasonOf } from '../approvals/reason'
import { contactOf } from '../commands/auditFacts'
import { actorOf } from '../commands/command'
import type { Desk } from '../desk'
import { maskQuoted } from '../delivery/quoted'

/**
 * What the operator has asked a second one for on this account: what waits, what they can do now, and what was declined until it would
 * have lapsed. What a new contact would be stays with the engine.
 */
export function requestViews(
  { policy }: Desk,
  operator: OperatorRecord,
  account: Account,
  now: Instant,
  nameOf: (id: string) => string,
): readonly RequestView[] {
  return account.approvals.flatMap((one) => {
    const state = stateShown(one, now)
    if (one.requestedBy !== operator.id || state === null) return []
    const command = boundCommand(one, actorOf(operator))
    return {
      id: one.id,
      command: one.command,
      contactId: 'contactId' in command ? (command.contactId ?? null) : null,
      contactHint: contactOf(account, command, policy),
      // Who asked sees their own words: the approval is bound to them.
      reason: ownReasonOf(one, command),
      state,
      decidedBy: one.decidedBy === null ? null : nameOf(one.decidedBy),
      why: one.why === undefined ? null : maskQuoted(one.why),
      requestedAt: one.requestedAt,
      expiresAt: one.expiresAt,
    }
  })
}

function stateShown(one: Approval, now: Instant): RequestView['state'] | null {
  const state = requestState(one, now)
  if (state === 'declined') return now < one.expiresAt ? state : null
  return state === 'waits' || state === 'approved' ? state : null
}
