import type { Run } from '../run'
import { actorOf } from '../../services/commands/command'
import { give } from '../../services/commands/give'
import { decisionView } from '../../services/accounts/decisionView'
import { hintOf } from '../../services/accounts/masks'
import { failed, ok } from '../../services/replies'

/** Announces a call. The words are in its message and in this reply, and nothing of them is stored. */
export const run: Run<'contacts.announceCall'> = async (
  desk,
  { operator },
  { accountId, ...named },
) => {
  const by = actorOf(operator)
  const given = await give(desk, accountId, { type: 'announce-call', by, ...named })
  if (given === null) return failed('not-found')
  const { decision, context } = given
  const decided = decisionView(decision, context)
  if (decided.outcome === 'refused') return ok(decided)
  const message = decision.messages.find(({ template }) => template === 'call.announced')
  const announced = decision.events.find((event) => event.type === 'call-announced')
  if (message?.code == null || announced === undefined)
    throw new Error('a call was announced without words')
  return ok({
    outcome: 'announced',
    contactHint: hintOf(message.to, desk.policy),
    words: message.code,
    until: announced.until,
  })
}
