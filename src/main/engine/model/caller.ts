import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Case, Proof } from './account'
import { liveProofs } from './selectors'

/** What verifies the caller of a case: support-call codes that were checked in it and still count. */
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
