import { duration, plus, type Instant } from '@shared/vocabulary/instant'

const freeTries = 3
const longestWait = duration('15m')
const waits = [duration('30s'), duration('1m'), duration('5m'), longestWait] as const

/** Whether such a wait can still run: one that ends later than the longest of them does was begun by a clock that was ahead. */
export function holds(lockedUntil: Instant | null, now: Instant): lockedUntil is Instant {
  return lockedUntil !== null && now < lockedUntil && lockedUntil - now <= longestWait
}

/** Until when no passphrase is looked at after so many wrong ones in a row; null: the next may come at once. */
export function lockedAfter(failuresInRow: number, now: Instant): Instant | null {
  if (failuresInRow < freeTries) return null
  const wait = waits[Math.min(failuresInRow - freeTries, waits.length - 1)] ?? waits[waits.length - 1]
  return wait === undefined ? null : plus(now, wait)
}
