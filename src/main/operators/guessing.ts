import { plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { AuditEntry } from '../ports/audit'
import type { Clock, Stopwatch } from '../ports/clock'
import type { OperatorRecord } from '../ports/operators'
import type { Store } from '../ports/store'
import type { Attempts } from './attempts'
import { isLocked, lockedAfter, waitAfter } from './throttle'
import { attemptsOfUnknown, countFailureOfUnknown } from './unknownNames'

/** Whose passphrase is tried: an operator's, or that of a name that nobody has, as a keyed hash. */
export type Tried = { readonly operator: OperatorRecord } | { readonly unknown: string }

/** A try while its passphrase is compared. */
export interface Try {
  /** It was wrong: it is counted and recorded. Answers until when no further one is looked at. */
  fail(entry: AuditEntry): Promise<Instant | null>
  /** It has been compared, whatever came of it. */
  end(): void
}

/** Slows guessing down. */
export interface Guessing {
  /**
   * Begins a try, which counts as a wrong one for as long as it is compared: many at once are not many free ones.
   * Or says until when none is looked at.
   */
  begin(who: Tried): Promise<Try | { readonly liftsAt: Instant }>
}

/** More of them than names are kept of. */
const mostSeen = 500

interface Seen {
  comparing: number
  /** By the stopwatch; null: no wait began since the start. */
  waitsUntil: number | null
}

/**
 * A wait that began since the start is measured by the stopwatch, which nobody can set; the stored end of one from before
 * by the clock alone.
 */
export function slowedGuessing({
  store,
  clock,
  stopwatch,
}: {
  readonly store: Store
  readonly clock: Clock
  readonly stopwatch: Stopwatch
}): Guessing {
  const seen = new Map<string, Seen>()

  async function attemptsOf(who: Tried): Promise<Attempts> {
    if ('unknown' in who) return attemptsOfUnknown(store.settings, who.unknown)
    // Read again: others may have failed since it was read.
    return (await store.operators.list()).find(({ id }) => id === who.operator.id) ?? who.operator
  }

  /** Counts in the store, which decides how many it were. */
  async function count(
    who: Tried,
    lockedUntil: (failuresInRow: number) => Instant | null,
    entry: AuditEntry,
  ): Promise<void> {
    if ('operator' in who) return store.operators.countFailure(who.operator.id, lockedUntil, entry)
    return countFailureOfUnknown(store.settings, who.unknown, lockedUntil, entry)
  }

  function waits(
    { failuresInRow, lockedUntil }: Attempts,
    { comparing, waitsUntil }: Seen,
  ): Instant | null {
    const now = clock.now()
    if (comparing > 0) {
      const liftsAt = lockedAfter(failuresInRow + comparing, now)
      if (liftsAt !== null) return liftsAt
    }
    // Whoever was given a new passphrase waits no longer.
    if (lockedUntil === null) return null
    if (waitsUntil !== null)
      return stopwatch() < waitsUntil ? plus(now, Math.ceil(waitsUntil - stopwatch())) : null
    return isLocked(lockedUntil, now) ? lockedUntil : null
  }

  return {
    async begin(who) {
      const key = 'operator' in who ? who.operator.id : `unknown ${who.unknown}`
      const stored = await attemptsOf(who)
      // From here on nothing waits: others that begin meanwhile see this one.
      const mine = seen.get(key) ?? { comparing: 0, waitsUntil: null }
      const liftsAt = waits(stored, mine)
      if (liftsAt !== null) return { liftsAt }
      seen.set(key, mine)
      mine.comparing++
      forgetOldest(seen)
      return {
        async fail(entry) {
          const now = clock.now()
          let wait: Seconds | null = null
          const lockedUntil = (failuresInRow: number): Instant | null => {
            wait = waitAfter(failuresInRow)
            return wait === null ? null : plus(now, wait)
          }
          await count(who, lockedUntil, entry)
          mine.waitsUntil = wait === null ? null : stopwatch() + wait
          return wait === null ? null : plus(now, wait)
        },
        end() {
          mine.comparing--
          if (mine.comparing === 0 && mine.waitsUntil === null) seen.delete(key)
        },
      }
    },
  }
}

function forgetOldest(seen: Map<string, Seen>): void {
  if (seen.size <= mostSeen) return
  for (const [key, { comparing }] of seen) if (comparing === 0) return void seen.delete(key)
}
