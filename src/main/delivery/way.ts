import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import { plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { Outcome } from '../ports/carrier'
import type { StoredTransport } from '../ports/transports'

/** How it went lately with one way out; in memory only. */
export interface Way {
  /** Of which settings that is. */
  readonly changedAt: Instant | null
  /** Attempts in a row that came to nothing. */
  readonly failures: number
  /** How long it was left alone the last time. */
  readonly pause: number
  /** When somebody answered last. */
  readonly answeredAt: Instant | null
}

export type Standing = Pick<StoredTransport, 'fault' | 'pausedUntil'>

export const untried: Way = { changedAt: null, failures: 0, pause: 0, answeredAt: null }

/** What nobody but an administrator mends: it is looked at once an hour. */
const stopping: readonly TransportFault[] = ['sign-in', 'certificate', 'no-tls', 'settings']
const probedEvery = 3_600 as Seconds
const mostInARow = 5
/** Doubled each time: what waits is out within a minute of the return of a server. */
const shortestPause = 5
const longestPause = 60
/** Whoever has answered so long ago may want another password by now. */
const answersFor = 60 as Seconds

/** Whether nothing is tried now. A date further away than any that is set here was set by a clock that was wrong. */
export function isPaused<One extends Standing>(
  standing: One,
  now: Instant,
): standing is One & { readonly pausedUntil: Instant } {
  const { pausedUntil } = standing
  return pausedUntil !== null && pausedUntil > now && pausedUntil <= plus(now, probedEvery)
}

/** Whether one message is sent first, to see whether it works. */
export function isUnproven({ answeredAt }: Way, { fault }: Standing, now: Instant): boolean {
  return fault !== null || answeredAt === null || plus(answeredAt, answersFor) <= now
}

/**
 * How it stands with a way after an attempt. A reply is a reply, also a refusal: then it works. Nothing is said of a message here.
 * @returns `standing` where that is another one now
 */
export function afterAttempt(
  way: Way,
  stored: Standing,
  outcome: Outcome,
  now: Instant,
): { readonly way: Way; readonly standing: Standing | null } {
  if (outcome.is === 'accepted' || outcome.is === 'refused')
    return {
      way: { ...way, failures: 0, pause: 0, answeredAt: now },
      standing: stored.fault === null ? null : { fault: null, pausedUntil: null },
    }
  const { fault, answer } = outcome
  const failures = way.failures + 1
  const since = stored.fault?.fault === fault ? stored.fault.since : now
  const stopped = (until: Instant): Standing => ({
    fault: { fault, answer, since },
    pausedUntil: until,
  })
  if (outcome.is === 'not-sent' && stopping.includes(fault))
    return { way: { ...way, failures }, standing: stopped(plus(now, probedEvery)) }
  if (isPaused(stored, now) || (failures < mostInARow && stored.fault === null))
    return { way: { ...way, failures }, standing: null }
  const pause = Math.min(Math.max(shortestPause, way.pause * 2), longestPause)
  return { way: { ...way, failures, pause }, standing: stopped(plus(now, pause as Seconds)) }
}
