import type { AttemptView, AttemptViewState, StandingView } from '@shared/views/outbox'
import type { AttemptState } from '@shared/vocabulary/deliveryStates'
import type { Instant } from '@shared/vocabulary/instant'
import type { OutboxMessage } from '../../ports/outbox'
import { maskAnswer } from './quoted'
import { reasonOf } from './reason'

/** What was tried to deliver a message and what was heard of it later, without the addresses that a provider quotes. */
function attemptViews({ attempts, remarks }: OutboxMessage): readonly AttemptView[] {
  return [
    ...attempts.map(({ at, state, answer }) => attemptView(at, called(state), answer)),
    ...remarks.map(({ at, is, status, answer }) =>
      attemptView(at, is, [status, answer].filter((part) => part !== null).join(' ') || null),
    ),
  ].sort((a, b) => a.at - b.at)
}

/** How it stands with a message, for whoever may see the account. */
export function standingView(message: OutboxMessage): StandingView {
  const { kind, at, hasCode, facts, standing } = message
  const { expiresAt } = facts
  return {
    kind,
    at,
    hasCode,
    state: standing.state,
    since: standing.since,
    nextTryAt: standing.dueAt,
    expiresAt: hasCode && typeof expiresAt === 'number' ? (expiresAt as Instant) : null,
    attempts: attemptViews(message),
  }
}

function attemptView(at: Instant, state: AttemptViewState, answer: string | null): AttemptView {
  return {
    at,
    state,
    reason: reasonOf(answer),
    answer: answer === null ? null : maskAnswer(answer),
  }
}

const called = (state: AttemptState): AttemptViewState => (state === 'sent' ? 'accepted' : state)
