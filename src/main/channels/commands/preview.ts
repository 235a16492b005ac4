import { asksForApproval } from '@shared/vocabulary/ruleIds'
import type { DecisionView } from '@shared/views/decision'
import type { Operator } from '../../engine/model/actor'
import type { Command } from '../../engine/model/commands'
import { onceApproved } from '../../engine/questions/boundApprovals'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { actorOf, commandOf } from '../../services/commands/command'
import { preview, type DecidedCommand } from '../../services/commands/give'
import { previewView } from '../../services/accounts/decisionView'

/** Says what a command would do, by the same decision that would do it. Nothing is stored, nobody is told. */
export const run: Run<'commands.preview'> = async (desk, { operator }, { accountId, command }) => {
  const by = actorOf(operator)
  const asked = commandOf(command, by)
  const given = await preview(desk, accountId, asked)
  return given === null ? failed('not-found') : ok(withApproval(asked, given, by))
}

/** Whoever asks for an approval, and whoever gives it, see the same: what would happen once it is there. */
function withApproval(
  command: Command,
  { decision, context }: DecidedCommand,
  by: Operator,
): DecisionView {
  const view = previewView(command, decision, context)
  const request =
    decision.outcome === 'refused' && asksForApproval(decision.refusal.rule)
      ? decision.account.approvals.find(({ id }) => id === decision.refusal.facts['approval'])
      : undefined
  if (view.outcome === 'accepted' || request === undefined) return view
  const approved = previewView(
    command,
    onceApproved(decision.account, request, by, context),
    context,
  )
  return { ...view, onceApproved: approved.outcome === 'accepted' ? approved : null }
}
