import { languageFor, messageText } from '@shared/sentences/messages'
import { smsSenderOf } from '@shared/vocabulary/house'
import type { Instant, Seconds } from '@shared/vocabulary/instant'
import type { Letter } from '../../ports/carrier'
import type { OutboxMessage } from '../../ports/outbox'
import { organisation } from '../app/organisation'
import type { Desk } from '../desk'

/** A message as it leaves, in words, with what the organisation says of itself as it stands now. */
export async function letterOf(
  { store }: Pick<Desk, 'store'>,
  zone: string,
  message: OutboxMessage,
  code: string | null,
  now: Instant,
): Promise<Letter> {
  const house = await organisation(store.settings)
  const { kind, value, template, language, facts } = message
  const { subject, body } = messageText({ kind, language, template, facts, code }, house, zone)
  const { expiresAt } = facts
  return {
    id: message.id,
    to: { kind, value },
    subject,
    body,
    language: languageFor(language, house),
    sender: kind === 'phone' ? smsSenderOf(house) : house.name,
    code,
    validFor:
      code === null || typeof expiresAt !== 'number'
        ? null
        : (Math.max(1, expiresAt - now) as Seconds),
  }
}
