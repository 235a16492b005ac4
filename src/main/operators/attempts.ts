import type { Instant } from '@shared/vocabulary/instant'

/** Wrong passphrases in a row. They are stored, so that starting the app again does not shorten a wait. */
export interface Attempts {
  readonly failuresInRow: number
  readonly lockedUntil: Instant | null
}

export const noAttempts: Attempts = { failuresInRow: 0, lockedUntil: null }
