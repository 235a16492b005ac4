import { commandBody } from '@shared/commands/schemas'
import type { Account, Approval } from '../model/account'
import { system, type Operator } from '../model/actor'
import type { Command } from '../model/commands'
import { decide } from '../commands/decide'
import type { Decision, DecisionContext } from '../model/decision'
import { after } from '../evolve'

/** The command that a request is bound to, as its operator would give it. */
export function boundCommand({ binding, caseId }: Approval, by: Operator): Command {
  const body = commandBody.parse(Object.fromEntries(JSON.parse(binding) as [string, unknown][]))
  return { ...body, by, ...(caseId === null ? {} : { caseId }) }
}

/**
 * What will happen once the request is approved: the decision on its command on a copy of the account where it is. The
 * account must be settled. Nothing is stored.
 */
export function onceApproved(
  account: Account,
  approval: Approval,
  by: Operator,
  { colleagues: _whoWillApprove, ...context }: DecisionContext,
): Decision {
  const approved = after(account, [
    {
      type: 'approval-decided',
      at: context.now,
      by: system,
      approvalId: approval.id,
      decision: 'approved',
    },
  ])
  return decide(approved, boundCommand(approval, by), context)
}
