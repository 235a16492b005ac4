import type { Instant } from '@shared/vocabulary/instant'
import type { AccountAttempts } from '../../ports/outbox'
import type { Letter } from '../world/world'

/** What the provider says about a letter at once: it knows whether it took it, not whether anybody reads it. */
export function sendingOf(letter: Letter): AccountAttempts {
  const { message, accountId, sentAt: at, place, arrivesAt } = letter
  const attempt = { messageId: message.id, at }
  if (place === 'refused')
    return one(accountId, { ...attempt, state: 'refused', answer: '550 refused by the provider' })
  // What takes its time is put off by the provider, which says when it can be asked again.
  if (arrivesAt !== null && arrivesAt > at)
    return one(accountId, {
      ...attempt,
      state: 'deferred',
      answer: '450 4.7.1 try again later',
      dueAt: arrivesAt,
    })
  const taken = { ...attempt, state: 'accepted', answer: null } as const
  return {
    accountId,
    attempts: [taken, ...(arrivesAt === at ? arrivalOf(letter, at).attempts : [])],
  }
}

/** The provider's second word, once it has handed the message over: to a junk folder and to somebody else, too. */
export function arrivalOf({ message, accountId }: Letter, at: Instant): AccountAttempts {
  return one(accountId, { messageId: message.id, at, state: 'delivered', answer: null })
}

const one = (
  accountId: Letter['accountId'],
  attempt: AccountAttempts['attempts'][number],
): AccountAttempts => ({ accountId, attempts: [attempt] })
