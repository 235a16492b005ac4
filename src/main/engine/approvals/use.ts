import type { CommandOf } from '../commands'
import type { AccountEvent } from '../events'
import type { Outcome } from '../outcome'
import type { Situation } from '../policy/situation'
import { approvedFor, pendingApproval } from './need'

/** An approval serves once. */
export function approvalUsed({ account, by, command, now }: Situation): readonly AccountEvent[] {
  const approval = by.kind === 'operator' ? approvedFor(account, command, by, now) : undefined
  return approval ? [{ type: 'approval-used', at: now, by, approvalId: approval.id }] : []
}

export function decideApproval({ account, by, command, now }: Situation<CommandOf<'approve' | 'decline'>>): Outcome {
  const pending = pendingApproval(account, now, (one) => command.approvalId === undefined || one.id === command.approvalId)
  if (!pending) throw new Error('no rule refused the decision on a request that is not pending')
  const decision = command.type === 'approve' ? 'approved' : 'declined'
  return {
    result: decision,
    events: [{ type: 'approval-decided', at: now, by, approvalId: pending.id, decision }],
    facts: { approval: pending.id, command: pending.command },
  }
}
