import type { AttemptView, StandingView } from '@shared/views/outbox'
import { plus, duration, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { useWords } from '../../session/words'

type Words = ReturnType<typeof useWords>

/** One part of a line. `at`: null for what is so now. */
export interface LinePart {
  readonly at: Instant | null
  readonly text: string
  readonly look: 'can' | 'cannot' | 'plain'
}

const failed: readonly AttemptView['state'][] = ['bounced', 'refused', 'lost', 'expired']

/** What an attempt came to or a report said, and why, where its answer is in a code. */
export function stepText(
  { state, reason }: Pick<AttemptView, 'state' | 'reason'>,
  kind: StandingView['kind'],
  words: Words,
): string {
  const what =
    state === 'accepted' || state === 'delivered'
      ? words.say(`delivery.step.${state}.${kind}`)
      : words.say(`delivery.step.${state}`)
  return reason === null
    ? what
    : words.say('delivery.because', { what, reason: words.say(`delivery.reason.${reason}`) })
}

export function lookOf(state: AttemptView['state']): LinePart['look'] {
  if (state === 'delivered') return 'can'
  return failed.includes(state) ? 'cannot' : 'plain'
}

/** What has become of a message so far, and what is so now. Of tries that came to nothing only the last is news. */
export function lineOf(standing: StandingView, words: Words): readonly LinePart[] {
  const { attempts, kind } = standing
  const told = attempts.filter(
    (one, index) =>
      one.state !== 'remark' && (one.state !== 'deferred' || index === attempts.length - 1),
  )
  const parts = told.map((one) => ({
    at: one.at,
    text: stepText(one, kind, words),
    look: lookOf(one.state),
  }))
  const now = nowText(standing, words)
  return now === '' ? parts : [...parts, { at: null, text: now, look: 'plain' }]
}

/** What is so now and no attempt says; empty: nothing. */
export function nowText(
  { state, nextTryAt }: Pick<StandingView, 'state' | 'nextTryAt'>,
  words: Words,
): string {
  switch (state) {
    case 'queued':
    case 'sending':
    case 'held':
      return words.say(`delivery.now.${state}`)
    case 'deferred':
      return nextTryAt === null
        ? words.say('delivery.now.queued')
        : words.say('delivery.now.deferred', { at: words.second(nextTryAt) })
    default:
      return ''
  }
}

/** What whoever sent it does now; empty: nothing. */
export function adviceOf(
  { state, hasCode, expiresAt, nextTryAt }: StandingView,
  now: Instant,
  words: Words,
): string {
  const isOver = expiresAt !== null && expiresAt <= now
  switch (state) {
    case 'unknown':
      return isOver ? '' : words.say(`delivery.do.unknown.${hasCode ? 'code' : 'notice'}`)
    case 'expired':
    case 'lost':
      return hasCode ? words.say(`delivery.do.${state}`) : ''
    case 'queued':
    case 'sending':
    case 'deferred':
    case 'accepted':
      return expiresAt === null || isOver ? '' : lateness(expiresAt, nextTryAt, now, words)
    default:
      return ''
  }
}

/** From here on it is told that it may be too late. */
const close = duration('4m')
/** A try, and the way from there to the customer. */
const aTry = duration('1m')

function lateness(
  expiresAt: Instant,
  nextTryAt: Instant | null,
  now: Instant,
  words: Words,
): string {
  if (nextTryAt !== null && plus(nextTryAt, aTry) >= expiresAt)
    return words.say('delivery.late.sure')
  const left = (expiresAt - now) as Seconds
  return left > close ? '' : words.say('delivery.late.soon', { left: words.left(expiresAt) })
}
