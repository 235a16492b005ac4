import type { AttemptState } from '@shared/vocabulary/deliveryStates'
import type { AttemptView } from '@shared/views/outbox'
import type { OutboxMessage } from '../../ports/outbox'
import { maskAnswer } from './quoted'

const shownAs: Readonly<Record<AttemptState, AttemptView['state']>> = {
  'not-connected': 'not-connected',
  sent: 'sent',
  accepted: 'sent',
  unknown: 'sent',
  delivered: 'delivered',
  refused: 'refused',
  bounced: 'refused',
  deferred: 'not-connected',
  expired: 'not-connected',
  lost: 'not-connected',
}

/** What its last attempt came to. */
export function lastShown({ attempts }: OutboxMessage): 'waiting' | AttemptView['state'] {
  const last = attempts.at(-1)
  return last === undefined ? 'waiting' : shownAs[last.state]
}

/** What was tried to deliver a message, without the addresses that a provider quotes. */
export function attemptViews({ attempts }: OutboxMessage): readonly AttemptView[] {
  return attempts.map((attempt) => ({
    at: attempt.at,
    state: shownAs[attempt.state],
    answer: attempt.answer === null ? null : maskAnswer(attempt.answer),
  }))
}
