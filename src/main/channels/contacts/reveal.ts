import type { Run } from '../run'
import { actorOf } from '../../services/commands/command'
import { give } from '../../services/commands/give'
import { decisionView } from '../../services/accounts/decisionView'
import { failed, ok } from '../../services/replies'

/**
 * Asks to see one contact in full, and shows it once another operator has approved exactly that. That it was shown is
 * stored first, in the account and in the audit; the value is in this reply and nowhere else.
 */
export const run: Run<'contacts.reveal'> = async (desk, { operator }, { accountId, ...named }) => {
  const given = await give(desk, accountId, {
    type: 'reveal-contact',
    by: actorOf(operator),
    ...named,
  })
  if (given === null) return failed('not-found')
  const { decision, context } = given
  const decided = decisionView(decision, context)
  if (decided.outcome === 'refused') return ok(decided)
  const contact = decision.before.contacts.find(({ id }) => id === named.contactId)
  const shown = decision.events.find((event) => event.type === 'contact-revealed')
  if (contact === undefined || shown === undefined)
    throw new Error('a contact was revealed that is not on the account')
  return ok({ outcome: 'revealed', kind: contact.kind, value: contact.value, until: shown.until })
}
