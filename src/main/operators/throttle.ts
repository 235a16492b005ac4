import { duration, plus, type Instant, type Seconds } from '@shared/vocabulary/instant'

const freeTries = 3
const waits = [duration('30s'), duration('1m'), duration('5m'), duration('15m')] as const
export const longestWait: Seconds = waits[waits.length - 1] ?? duration('15m')

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
