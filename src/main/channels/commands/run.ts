import type { Action } from '../action'
import { failed, ok } from '../replies'
import { actorOf, commandOf } from './command'
import { give } from './give'
import { decisionView } from './view'

/** Gives a command to an account, and says what it came to. A refusal is an answer too, and is recorded. */
export const runCommand: Action<'commands.run'> = async (
  desk,
  { operator },
  { accountId, command },
) => {
  const given = await give(desk, accountId, commandOf(command, actorOf(operator)))
  return given === null ? failed('not-found') : ok(decisionView(given.decision, given.context))
}
