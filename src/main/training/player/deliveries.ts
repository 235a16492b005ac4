import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { Desk } from '../../services/desk'
import { deliveryRecords } from '../../delivery/records'
import type { DeliveryRecord } from '../../engine/model/diagnosis'
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
export function recordSending(
  { store }: Desk,
  { message, sentAt, place, arrivesAt }: Letter,
): void {
  const refused = place === 'refused'
  store.outbox.record(message.id, {
    at: sentAt,
    state: refused ? 'refused' : 'sent',
    answer: refused ? '550 refused by the provider' : null,
  })
  if (arrivesAt === sentAt) recordArrival({ store }, message.id, sentAt)
}

/** The provider's second word, once it has handed the message over: to a junk folder and to somebody else, too. */
export function recordArrival(
  { store }: Pick<Desk, 'store'>,
  messageId: string,
  at: Letter['sentAt'],
): void {
  store.outbox.record(messageId, { at, state: 'delivered', answer: null })
}
