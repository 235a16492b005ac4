import { instantOfMilliseconds, type Instant } from '@shared/vocabulary/instant'
import type { Clock } from '../ports/clock'

/** A step back of up to this many seconds is a time server's correction: the clock stands still until it is made up for. */
export const correction = 120

/**
 * The machine's clock in whole seconds. Small corrections backwards are not passed on. A larger step back is: what is
 * asked then is refused by rule clock.backwards, which is better than to pretend to know the time.
 * @param newest the newest instant that the store knows
 */
export function machineClock(newest: Instant | null, milliseconds: () => number = () => Date.now()): Clock {
  let last = newest
  return {
    now: () => {
      const now = instantOfMilliseconds(milliseconds())
      if (last !== null && now < last && last - now <= correction) return last
      last = now
      return now
    },
  }
}

/** Whether the machine's clock says that it is long before the newest record of the store. */
export function runsBackwards(newest: Instant | null, now: Instant): boolean {
  return newest !== null && newest - now > correction
}
