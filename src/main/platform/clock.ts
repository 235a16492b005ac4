import { instantOfMilliseconds, plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { ClockDoubt } from '../engine/model/decision'
import type { Clock, ClockWatch } from '../ports/clock'

/** A step back of up to this many seconds is a time server's correction: the clock stands still until it is made up for. */
export const correction = 120

/** What the profile knows of the time before it has looked at the clock. */
export interface KnownTime {
  /** The newest record: nothing is decided before it. */
  readonly newest: Instant | null
  /** When the desk was last seen to run, with records or without. */
  readonly seen: Instant | null
}

/** Where a clock gets the time from. */
export interface TimeSources {
  /** Since 1970, as the machine has it: anybody can set it. */
  readonly milliseconds: () => number
  /** Milliseconds of a clock that nobody can set. */
  readonly elapsed: () => number
}

const systemTime: TimeSources = { milliseconds: () => Date.now(), elapsed: () => performance.now() }

/**
 * The machine's clock in whole seconds, as long as it can be believed (decision record 0019). Small corrections backwards are
 * not passed on. A larger step back is: what is asked then is refused, which is better than to pretend to know the time. A step
 * forward of more than `suspectAfter`, at the start or later, is not passed on until somebody says that it is right: until then
 * the time goes on from where it was last seen, by a clock that nobody can set, so that nothing gets a stamp from the future.
 */
export function systemClock(
  { newest, seen }: KnownTime,
  suspectAfter: Seconds,
  { milliseconds, elapsed }: TimeSources = systemTime,
): Clock & ClockWatch {
  let latest = newest
  const known = seen === null || (newest !== null && newest > seen) ? newest : seen
  let anchor = known === null ? null : { at: known, real: elapsed() }

  function read(): { readonly now: Instant; readonly doubt: ClockDoubt | null } {
    const says = instantOfMilliseconds(milliseconds())
    const real = elapsed()
    const expected =
      anchor === null ? says : plus(anchor.at, Math.floor((real - anchor.real) / 1000))
    if (says - expected > suspectAfter)
      return { now: expected, doubt: { kind: 'ahead', lastSeen: anchor?.at ?? expected, says } }
    if (latest !== null && latest - says > correction)
      return { now: says, doubt: { kind: 'behind', lastSeen: latest, says } }
    if (says >= expected) anchor = { at: says, real }
    return { now: latest !== null && says < latest ? latest : says, doubt: null }
  }

  return {
    now() {
      const { now, doubt } = read()
      if (doubt?.kind !== 'behind' && (latest === null || now > latest)) latest = now
      return now
    },
    doubt: () => read().doubt,
    believe() {
      latest = instantOfMilliseconds(milliseconds())
      anchor = { at: latest, real: elapsed() }
    },
  }
}
