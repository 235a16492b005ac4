import type { Instant } from '@shared/vocabulary/instant'

export interface Clock {
  now(): Instant
}

/** Seconds since some beginning, by a clock that nobody can set. While the machine sleeps it may stand still. */
export type Stopwatch = () => number
