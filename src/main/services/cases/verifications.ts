import type { Account, Case } from '../../engine/model/account'
import type { Policy } from '../../engine/model/policy'
import { hintOfContact } from '../accounts/masks'

/** One way in which the caller of a case was found to be the owner, and the mask of the contact that it went by. */
export interface Verification {
  readonly by: 'code' | 'called-back' | 'account-name'
  readonly contact: string | null
}

/** How the caller was verified, in that order; ticks that were taken back are not among them. */
export function verifications(
  account: Account,
  one: Case,
  policy: Policy,
): readonly Verification[] {
  const codes = account.codes
    .filter(({ caseId, usedAt }) => caseId === one.id && usedAt !== null)
    .map(
      ({ contactId }) =>
        ({ by: 'code', contact: hintOfContact(account, contactId, policy) }) as const,
    )
  const checks = one.checks.flatMap(({ check, contactId }) =>
    check === 'called-back' || check === 'account-name'
      ? [{ by: check, contact: hintOfContact(account, contactId, policy) }]
      : [],
  )
  return [...codes, ...checks]
}
