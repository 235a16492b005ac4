import type { Instant } from '@shared/vocabulary/instant'
import type { TimeSources } from '../clock'

/** Test support: a machine whose clock can be set, and where time passes all the same. */
export interface SettableTime {
  readonly time: TimeSources
  /** In seconds. */
  passes(seconds: number): void
  /** Forward by so many seconds; back where they are negative. */
  isSet(seconds: number): void
  says(): Instant
}

export function settableTime(at: Instant): SettableTime {
  let wall: number = at
  let real = 0
  return {
    time: { milliseconds: () => wall * 1000, elapsed: () => real * 1000 },
    passes(seconds) {
      wall += seconds
      real += seconds
    },
    isSet: (seconds) => void (wall += seconds),
    says: () => wall as Instant,
  }
}
