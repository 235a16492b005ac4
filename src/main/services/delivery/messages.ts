import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { OutboxMessage } from '../../ports/outbox'
import type { Desk } from '../desk'
import { sparing } from '../unreadable/sparing'

const looked = 500

/** What was sent to one contact of an account, the newest first; without what can't be read. */
export async function messagesTo(
  desk: Desk,
  accountId: AccountId,
  contactId: ContactId,
): Promise<readonly OutboxMessage[]> {
  const items = sparing(desk)
  const messages = await desk.store.outbox.list(looked, accountId, items.spare)
  await items.report()
  return messages.filter((message) => message.contactId === contactId)
}
