import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { OutboxMessage } from '../../ports/store'
import type { Desk } from '../desk'

const looked = 500

/** What was sent to one contact of an account, the newest first. */
export function messagesTo({ store }: Desk, accountId: AccountId, contactId: ContactId): readonly OutboxMessage[] {
  return store.outbox.list(looked, accountId).filter((message) => message.contactId === contactId)
}
