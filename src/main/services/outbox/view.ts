import type { OutboxMessageView } from '@shared/views/outbox'
import type { OutboxMessage } from '../../ports/outbox'
import type { Desk } from '../desk'
import { hintOf } from '../accounts/masks'
import { isSample } from '../app/settings'
import { standingView } from '../delivery/attempts'

/** A message as a screen may see it: no text, for it may hold a code, and the contact as a mask wherever it turns up. */
export async function messageView(
  desk: Desk,
  message: OutboxMessage,
  accountName: string | null,
): Promise<OutboxMessageView> {
  const { id, accountId, contactId, kind, value, template, language, facts } = message
  return {
    id,
    accountId,
    accountName,
    contactId,
    contactHint: hintOf({ kind, value }, desk.policy),
    template,
    language,
    facts,
    sampleCode: (await isSample(desk.store.settings)) ? desk.sampleCodes.read(id) : null,
    ...standingView(message),
  }
}
