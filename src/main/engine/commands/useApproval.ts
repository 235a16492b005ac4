import { plus } from '@shared/vocabulary/instant'
import type { CommandOf } from '../model/commands'
import type { Happening } from '../model/events'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { approvedFor, requestMeant, requestToWithdraw } from '../rules/approvalNeed'
import { weakeningOf } from '../rules/weakening'

/** An approval serves once. */
export function approvalUsed(context: CommandContext): readonly Happening[] {
  const { by } = context
  const given = by.kind === 'operator' ? approvedFor(context, by) : null
  return given ? [{ type: 'approval-used', approvalId: given.approval.id }] : []
}

/** What an operator did that weakens the account is kept, with until when nothing of another kind follows (rule case.one-weakening). */
export function weakened({
  account,
  by,
  command,
  now,
  policy,
}: CommandContext): readonly Happening[] {
  const kind = by.kind === 'operator' ? weakeningOf(account, command) : null
  return kind === null
    ? []
    : [{ type: 'account-weakened', kind, until: plus(now, policy.values['case.oneActPer']) }]
}

export function decideApproval({
  account,
  command,
  now,
}: CommandContext<CommandOf<'approve' | 'decline'>>): Outcome {
  const pending = requestMeant(account, command, now)
  if (!pending) throw new Error('no rule refused the decision on a request that is not pending')
  const decision = command.type === 'approve' ? 'approved' : 'declined'
  return {
    result: decision,
    events: [
      {
        type: 'approval-decided',
        approvalId: pending.id,
        decision,
        decidedAt: now,
        ...(command.type === 'decline' && command.reason !== undefined
          ? { why: command.reason }
          : {}),
        ...(command.beside === undefined ? {} : { beside: command.beside }),
      },
    ],
    facts: { approval: pending.id, command: pending.command },
  }
}

export function withdrawRequest({
  account,
  command,
  now,
}: CommandContext<CommandOf<'withdraw'>>): Outcome {
  const request = requestToWithdraw(account, command, now)
  if (!request) throw new Error('no rule refused to take back a request that is over')
  return {
    result: 'withdrawn',
    events: [{ type: 'approval-withdrawn', approvalId: request.id }],
    facts: { approval: request.id, command: request.command },
  }
}
