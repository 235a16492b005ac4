import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { actorOf, commandOf } from '../../services/commands/command'
import { give, giveOnce } from '../../services/commands/give'
import { leavesWithNobody } from '../../services/cases/receivers'
import { decisionView } from '../../services/accounts/decisionView'

/** Gives a command to an account, and says what it came to. A refusal is an answer too, and is recorded. */
export const run: Run<'commands.run'> = async (
  desk,
  { operator },
  { accountId, command, requestId },
) => {
  const by = actorOf(operator)
  if (await leavesWithNobody(desk, command, operator.id)) return failed('not-found')
  if (requestId === undefined) {
    const given = await give(desk, accountId, commandOf(command, by))
    return given === null ? failed('not-found') : ok(decisionView(given.decision, given.context))
  }
  const answer = await giveOnce(desk, { requestId, accountId, command }, by)
  if (answer === null) return failed('not-found')
  return answer === 'other' ? failed('conflict', { request: 'used' }) : ok(answer)
}
