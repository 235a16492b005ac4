import type { AttemptState, DeliveryState } from '@shared/vocabulary/deliveryStates'
import { plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { Outcome } from '../ports/carrier'
import type { DeliveryResult } from '../ports/deliveries'
import type { OutboxMessage } from '../ports/outbox'

/** In seconds, try by try; the last goes on. Somebody waits for a code; a notice has three days. */
const backOff = {
  code: [2, 5, 15, 30],
  notice: [60, 300, 900, 3_600, 14_400],
} as const
/** What failed because nothing left is tried again by the way itself: it says when. */
const wayDecides = 2
const longestAgain = 14_400
/** So much earlier or later, so that what failed together doesn't come again together. */
const spread = 0.25
/** A notice of which nobody can say whether it left is sent so often, and no more. */
export const mostDoubtful = 3

/**
 * What becomes of a message by the outcome of one attempt. A code leaves at most once: where nobody can say whether it left, it is
 * not sent again. A notice is, and may arrive twice.
 * @param chance from 0 to 1
 */
export function resultOf(
  outcome: Outcome,
  message: OutboxMessage,
  now: Instant,
  chance: number,
): DeliveryResult {
  const { hasCode, standing } = message
  const is = (
    state: AttemptState & DeliveryState,
    more: Partial<DeliveryResult> = {},
  ): DeliveryResult => ({
    attempt: state,
    state,
    answer: outcome.answer,
    reference: null,
    dueAt: null,
    isDoubtful: false,
    ...more,
  })
  /** What may have arrived by an earlier attempt is not said to have not. */
  const end = (state: 'refused') => is(state, standing.doubtful > 0 ? { state: 'unknown' } : {})
  switch (outcome.is) {
    case 'accepted':
      return is('accepted', { reference: outcome.reference })
    case 'not-sent':
      return is('deferred', { dueAt: plus(now, wayDecides as Seconds) })
    case 'unknown':
      if (hasCode || standing.doubtful + 1 >= mostDoubtful)
        return is('unknown', { isDoubtful: true })
      return is('unknown', {
        state: 'deferred',
        dueAt: plus(now, delayOf(message, null, chance)),
        isDoubtful: true,
      })
    case 'refused': {
      if (!outcome.soft) return end('refused')
      const dueAt = plus(now, delayOf(message, outcome.again, chance))
      const inTime = standing.worthUntil === null || dueAt < standing.worthUntil
      // A code's own time ends it; until then the desk sees that it waits.
      return hasCode || inTime ? is('deferred', { dueAt }) : end('refused')
    }
  }
}

/** How long until the next attempt: as the table says, and not before the other side wants it. */
function delayOf({ hasCode, standing }: OutboxMessage, again: Seconds | null, chance: number) {
  const table: readonly number[] = hasCode ? backOff.code : backOff.notice
  const step = table[Math.min(Math.max(standing.tries, 1), table.length) - 1] ?? 0
  const spreadOut = Math.max(1, Math.round(step * (1 - spread + 2 * spread * chance)))
  return Math.max(spreadOut, Math.min(again ?? 0, longestAgain)) as Seconds
}
