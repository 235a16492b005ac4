import { plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { TimerKind } from '@shared/vocabulary/kinds'
import type { Account } from '../model/account'
import type { ParameterId, Policy } from '../model/policy'
import { timersOf, type Timer } from '../time/timers'

/** The number that a timer's length comes from; null: no single one says it. */
export const lengthOf: Readonly<Record<TimerKind, ParameterId | null>> = {
  replacement: 'replacement.wait',
  'replacement-confirm': 'replacement.confirmWithin',
  'notice-skip': 'notice.skipFor',
  'notice-hard': 'notice.hardAfter',
  'code-expiry': 'code.lifetime',
  'code-cooldown': 'code.cooldown',
  'code-lock': 'code.locks',
  'code-lock-anybody': 'code.locks',
  'sign-in-lock': 'signIn.locks',
  'last-four-lock': 'lastFour.lock',
  proof: 'identity.proofLifetime',
  established: 'contacts.establishedAfter',
}

/** Timers whose end is not stamped when they begin: it follows from the policy that is in force. */
export const movingTimers: readonly TimerKind[] = ['code-cooldown', 'established']

export interface Otherwise {
  readonly timer: Timer
  /** When it would end had the other policy been in force when it began. */
  readonly endsAt: Instant
}

/** The timers that run at `now` and would end at another time, had `other` been in force when they began. */
export function otherwiseUnder(
  account: Account,
  now: Instant,
  policy: Policy,
  other: Policy,
): readonly Otherwise[] {
  return timersOf(account, now, policy).flatMap((timer): Otherwise[] => {
    const length = lengthUnder(timer, policy, other)
    if (length === null) return []
    const endsAt = plus(timer.startedAt, length)
    return endsAt === timer.endsAt ? [] : [{ timer, endsAt }]
  })
}

function lengthUnder(
  { kind, startedAt, endsAt }: Timer,
  policy: Policy,
  other: Policy,
): Seconds | null {
  const id = lengthOf[kind]
  if (id === null) return null
  const [was, is] = [policy.values[id], other.values[id]]
  if (typeof is === 'number') return is as Seconds
  if (!Array.isArray(was) || !Array.isArray(is)) return null
  // A lock is one of a row; which one it is, its length says.
  const place = (was as readonly Seconds[]).indexOf((endsAt - startedAt) as Seconds)
  return (is as readonly Seconds[])[Math.min(Math.max(place, 0), is.length - 1)] ?? null
}
