import { duration, plus, type Instant } from '@shared/vocabulary/instant'

const freeTries = 3
const waits = [duration('30s'), duration('1m'), duration('5m'), duration('15m')] as const

/** Until when no passphrase is looked at after so many wrong ones in a row; null: the next may come at once. */
export function lockedAfter(failuresInRow: number, now: Instant): Instant | null {
  if (failuresInRow < freeTries) return null
  const wait = waits[Math.min(failuresInRow - freeTries, waits.length - 1)] ?? waits[waits.length - 1]
  return wait === undefined ? null : plus(now, wait)
}
