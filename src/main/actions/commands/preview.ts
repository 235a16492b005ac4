import type { Action } from '../action'
import { failed, ok } from '../replies'
import { actorOf, commandOf } from './command'
import { preview } from './give'
import { decisionView } from './view'

/** Says what a command would do, by the same decision that would do it. Nothing is stored, nobody is told. */
export const previewCommand: Action<'commands.preview'> = (desk, { operator }, { accountId, command }) => {
  const given = preview(desk, accountId, commandOf(command, actorOf(operator)))
  return given === null ? failed('not-found') : ok(decisionView(given.before, given.decision, given.context))
}
