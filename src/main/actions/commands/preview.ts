import type { Action } from '../action'
import { lookAt } from '../looks'
import { failed, ok } from '../replies'
import { actorOf, commandOf } from './command'
import { preview } from './give'
import { decisionView } from './view'

/** Says what a command would do, by the same decision that would do it. Nothing is stored, nobody is told. */
export const previewCommand: Action<'commands.preview'> = (desk, asking, { accountId, command }) => {
  const given = preview(desk, accountId, commandOf(command, actorOf(asking.operator)))
  if (given === null) return failed('not-found')
  // From the account's page a preview shows nothing more than the page; of another account it is a look.
  lookAt(desk, asking, 'commands.preview', accountId)
  return ok(decisionView(given.before, given.decision, given.context))
}
