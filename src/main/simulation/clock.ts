import type { Instant } from '@shared/vocabulary/instant'
import type { Clock } from '../ports/clock'

/** A clock that stands still until it is set, forwards or, to see what the desk makes of it, backwards. */
export interface SimulatedClock extends Clock {
  set(now: Instant): void
}

export function simulatedClock(start: Instant): SimulatedClock {
  let now = start
  return {
    now: () => now,
    set: (next) => {
      now = next
    },
  }
}
