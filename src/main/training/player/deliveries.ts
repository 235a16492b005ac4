import type { Instant } from '@shared/vocabulary/instant'
import type { AccountAttempts } from '../../ports/outbox'
import type { Letter } from '../world/world'

/** What the provider says about a letter at once: it knows whether it took it, not whether anybody reads it. */
export function sendingOf(letter: Letter): AccountAttempts {
  const { message, accountId, sentAt, place, arrivesAt } = letter
  const refused = place === 'refused'
  const answer = refused ? '550 refused by the provider' : null
  const sending = {
    messageId: message.id,
    at: sentAt,
    state: refused ? 'refused' : 'sent',
    answer,
  } as const
  return {
    accountId,
    attempts: [sending, ...(arrivesAt === sentAt ? arrivalOf(letter, sentAt).attempts : [])],
  }
}

/** The provider's second word, once it has handed the message over: to a junk folder and to somebody else, too. */
export function arrivalOf({ message, accountId }: Letter, at: Instant): AccountAttempts {
  return { accountId, attempts: [{ messageId: message.id, at, state: 'delivered', answer: null }] }
}
