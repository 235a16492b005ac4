import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { actorOf, commandOf } from '../../services/commands/command'
import { give } from '../../services/commands/give'
import { decisionView } from '../../services/commands/view'

/** Gives a command to an account, and says what it came to. A refusal is an answer too, and is recorded. */
export const run: Run<'commands.run'> = async (desk, { operator }, { accountId, command }) => {
  const given = await give(desk, accountId, commandOf(command, actorOf(operator)))
  return given === null ? failed('not-found') : ok(decisionView(given.decision, given.context))
}
