import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Case, Proof } from './account'
import { placeOf } from './placeOf'
import { liveProofs } from './selectors'

/** What was verified in a case: support-call codes that were checked in it and still count. */
export function callerProofs(
  account: Account,
  current: Case | null,
  now: Instant,
): readonly Proof[] {
  return current === null
    ? []
    : liveProofs(account, now).filter(
        (proof) => proof.purpose === 'support-call' && proof.caseId === current.id,
      )
}

/** How far the caller of a case is verified: so many proofs of different contacts, and so many it takes. */
export interface CallerStanding {
  readonly have: number
  readonly need: 1 | 2
  /** Until when they count as verified; null while they don't. */
  readonly until: Instant | null
}

/**
 * One proof verifies the caller; on a two-step or privileged account it takes two, of two contacts that were established
 * when the case was opened (rule case.caller-unverified).
 */
export function callerStanding(
  account: Account,
  current: Case | null,
  now: Instant,
): CallerStanding {
  const need = account.twoStep || account.privileged ? 2 : 1
  const proofs = callerProofs(account, current, now)
  const counting =
    need === 1 || current === null ? proofs : establishedProofs(proofs, current.openedAt)
  const ends = lastOfEachContact(account, counting)
  return { have: ends.length, need, until: ends[need - 1] ?? null }
}

/** Those of contacts that were established at `since` already. A proof that doesn't say is of none. */
export function establishedProofs(proofs: readonly Proof[], since: Instant): readonly Proof[] {
  return proofs.filter(({ establishedAt }) => establishedAt !== undefined && establishedAt <= since)
}

/** How many different contacts were proved: two spellings of one address are one. */
export function differentContacts(account: Account, proofs: readonly Proof[]): number {
  return lastOfEachContact(account, proofs).length
}

/** Until when each of the contacts is proved, the longest first. */
function lastOfEachContact(account: Account, proofs: readonly Proof[]): readonly Instant[] {
  const ends = new Map<string, Instant>()
  for (const { contactId, until } of proofs) {
    const place = placeOf(account, contactId)
    const before = ends.get(place)
    if (before === undefined || before < until) ends.set(place, until)
  }
  return [...ends.values()].sort((a, b) => b - a)
}
