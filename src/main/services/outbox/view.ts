import type { OutboxMessageView } from '@shared/views/outbox'
import type { OutboxMessage } from '../../ports/outbox'
import type { Desk } from '../desk'
import { hintOf } from '../accounts/masks'
import { isSample } from '../app/settings'
import { attemptViews, lastShown } from '../delivery/attempts'

/** A message as a screen may see it: no text, for it may hold a code, and the contact as a mask wherever it turns up. */
export async function messageView(
  desk: Desk,
  message: OutboxMessage,
  accountName: string | null,
): Promise<OutboxMessageView> {
  const { id, accountId, kind, value, template, language, facts, at, hasCode } = message
  return {
    id,
    accountId,
    accountName,
    kind,
    contactHint: hintOf({ kind, value }, desk.policy),
    template,
    language,
    facts,
    at,
    hasCode,
    sampleCode: (await isSample(desk.store.settings)) ? desk.sampleCodes.read(id) : null,
    state: lastShown(message),
    attempts: attemptViews(message),
  }
}
