import { plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { Failures } from './account'

export const noFailures: Failures = { inRow: 0, level: 0, lockedAt: null, lockedUntil: null }

/** One more failure; `lockedUntil` is set where this one brought a lock. A lock starts the counting anew. */
export function failedOnce(failures: Failures, at: Instant, lockedUntil: Instant | null): Failures {
  return lockedUntil === null
    ? { ...failures, inRow: failures.inRow + 1 }
    : { inRow: 0, level: failures.level + 1, lockedAt: at, lockedUntil }
}

/** The end of the lock that one more failure would bring; null where it brings none. */
export function lockAfterFailure(
  failures: Failures,
  now: Instant,
  lockAfter: number,
  locks: readonly Seconds[],
): Instant | null {
  if (failures.inRow + 1 < lockAfter) return null
  const length = locks[Math.min(failures.level, locks.length - 1)]
  return length === undefined ? null : plus(now, length)
}
