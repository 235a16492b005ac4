import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Desk } from '../../services/desk'
import { deliveryRecords } from '../../delivery/records'
import type { DeliveryRecord } from '../../engine/model/diagnosis'
import type { AccountAttempts } from '../../ports/outbox'
import type { Letter } from '../world/world'

const looked = 500

/** What the outbox knows about the messages to one contact, for the diagnosis. */
export function deliveryOf(
  { store }: Desk,
  accountId: AccountId,
  contactId: ContactId,
): readonly DeliveryRecord[] {
  return deliveryRecords(
    store.outbox.list(looked, accountId).filter((message) => message.contactId === contactId),
  )
}

/** What the provider says about a letter at once: it knows whether it took it, not whether anybody reads it. */
export function sendingOf(letter: Letter): AccountAttempts {
  const { message, accountId, sentAt, place, arrivesAt } = letter
  const refused = place === 'refused'
  const answer = refused ? '550 refused by the provider' : null
  const sending = { messageId: message.id, at: sentAt, state: refused ? 'refused' : 'sent', answer } as const
  return {
    accountId,
    attempts: [sending, ...(arrivesAt === sentAt ? arrivalOf(letter, sentAt).attempts : [])],
  }
}

/** The provider's second word, once it has handed the message over: to a junk folder and to somebody else, too. */
export function arrivalOf({ message, accountId }: Letter, at: Instant): AccountAttempts {
  return { accountId, attempts: [{ messageId: message.id, at, state: 'delivered', answer: null }] }
}
