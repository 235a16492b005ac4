import type { AttemptView } from '@shared/views/outbox'
import type { OutboxMessage } from '../../ports/outbox'
import { maskQuoted } from './quoted'

/** What was tried to deliver a message, without the addresses that a provider quotes. */
export function attemptViews({ attempts }: OutboxMessage): readonly AttemptView[] {
  return attempts.map((attempt) => ({
    ...attempt,
    answer: attempt.answer === null ? null : maskQuoted(attempt.answer),
  }))
}
