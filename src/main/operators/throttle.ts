import { duration, plus, type Instant, type Seconds } from '@shared/vocabulary/instant'

const freeTries = 3
const longestWait = duration('15m')
const waits = [duration('30s'), duration('1m'), duration('5m'), longestWait] as const

/** Whether such a wait can still run: one that ends later than the longest of them does was begun by a clock that was ahead. */
export function isLocked(lockedUntil: Instant | null, now: Instant): lockedUntil is Instant {
  return lockedUntil !== null && now < lockedUntil && lockedUntil - now <= longestWait
}

/** How long no passphrase is looked at after so many wrong ones in a row; null: the next may come at once. */
export function waitAfter(failuresInRow: number): Seconds | null {
  if (failuresInRow < freeTries) return null
  return waits[failuresInRow - freeTries] ?? longestWait
}

/** The same as the instant at which the wait ends. */
export function lockedAfter(failuresInRow: number, now: Instant): Instant | null {
  const wait = waitAfter(failuresInRow)
  return wait === null ? null : plus(now, wait)
}
