import type { Instant } from '@shared/vocabulary/instant'
import type { OperatorRecord, Store } from '../ports/store'
import { lockedAfter } from './throttle'

/** Wrong passphrases in a row. They are stored, so that starting the app again does not shorten a wait. */
export interface Attempts {
  readonly failuresInRow: number
  readonly lockedUntil: Instant | null
}

const unknownName = 'operators.unknownName'
const none: Attempts = { failuresInRow: 0, lockedUntil: null }

/** Names that nobody has are counted together, so that they are answered in the same way as a name that somebody has. */
export function attemptsOf(store: Store, operator: OperatorRecord | null): Attempts {
  if (operator !== null) return operator
  const stored = store.settings.get(unknownName)
  return stored === null ? none : (JSON.parse(stored) as Attempts)
}

/** Counts a wrong passphrase; returns until when no further one is looked at. */
export function countFailure(store: Store, operator: OperatorRecord | null, now: Instant): Instant | null {
  const failuresInRow = attemptsOf(store, operator).failuresInRow + 1
  const lockedUntil = lockedAfter(failuresInRow, now)
  if (operator !== null) store.operators.change(operator.id, { failuresInRow, lockedUntil })
  else store.settings.set(unknownName, JSON.stringify({ failuresInRow, lockedUntil }))
  return lockedUntil
}

export function forgetFailures(store: Store, operator: OperatorRecord): void {
  store.operators.change(operator.id, none)
}
