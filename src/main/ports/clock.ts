import type { Instant } from '@shared/vocabulary/instant'

export interface Clock {
  now(): Instant
}
