import type { Reply } from '@shared/ipc/errors'
import type { RevealView } from '@shared/views/approval'
import type { AccountId } from '@shared/vocabulary/ids'
import type { CommandOf } from '../../engine/model/commands'
import { decisionView } from '../accounts/decisionView'
import { give } from '../commands/give'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'

/**
 * Gives a `reveal-contact`. That it was shown is stored first, in the account and in the audit; the value is in this reply and nowhere
 * else.
 */
export async function revealUnder(
  desk: Desk,
  accountId: AccountId,
  command: CommandOf<'reveal-contact'>,
): Promise<Reply<RevealView>> {
  const given = await give(desk, accountId, command)
  if (given === null) return failed('not-found')
  const { decision, context } = given
  const decided = decisionView(decision, context)
  if (decided.outcome === 'refused') return ok(decided)
  const contact = decision.before.contacts.find(({ id }) => id === command.contactId)
  const shown = decision.events.find((event) => event.type === 'contact-revealed')
  if (contact === undefined || shown === undefined)
    throw new Error('a contact was revealed that is not on the account')
  return ok({ outcome: 'revealed', kind: contact.kind, value: contact.value, until: shown.until })
}
