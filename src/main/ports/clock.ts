import type { Instant } from '@shared/vocabulary/instant'
import type { ClockDoubt } from '../engine/model/decision'

export interface Clock {
  now(): Instant
}

/** Seconds since some beginning, by a clock that nobody can set. While the machine sleeps it may stand still. */
export type Stopwatch = () => number

/** Whether a clock is believed. While it isn't, nothing that counts time is decided (rule clock.suspect). */
export interface ClockWatch {
  /** Null: it is believed. */
  doubt(): ClockDoubt | null
  /** Somebody who may say so says that it is right. From now on it is followed, wherever it leads. */
  believe(): void
}
