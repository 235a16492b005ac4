import type { Risk } from '@shared/vocabulary/risks'
import { duration, latest, minus, type Instant } from '@shared/vocabulary/instant'
import type { Account, Contact } from '../model/account'
import { sameSignInName } from '../model/sameAddress'
import { isUsable } from '../model/selectors'

/** So many accounts with one number are no family any more. */
export const manyAccounts = 3
/** Half a year. */
const unprovenAfter = duration('182d')

/** Risks that follow from the account alone, whatever the time is. */
export function ownRisks(account: Account): readonly Extract<Risk, 'one-contact' | 'own-domain'>[] {
  const contacts = usableContacts(account)
  return [
    ...(contacts.length === 1 ? (['one-contact'] as const) : []),
    ...(contacts.length > 0 && contacts.every((one) => isBehindSignIn(account, one))
      ? (['own-domain'] as const)
      : []),
  ]
}

/** Contacts that codes may go to now. */
export function usableContacts(account: Account): readonly Contact[] {
  return account.contacts.filter((contact) => isUsable(account, contact))
}

/**
 * When it was shown last that codes arrive somewhere; null where there is nowhere that they could go to.
 * @param verifiedAt when a code was verified last
 */
export function provenAt(account: Account, verifiedAt: Instant | null): Instant | null {
  const contacts = usableContacts(account)
  if (contacts.length === 0) return null
  return latest(verifiedAt, ...contacts.map(({ confirmedAt }) => confirmedAt))
}

/** Whoever was proven last before this has not been for half a year. */
export function unprovenBefore(now: Instant): Instant {
  return minus(now, unprovenAfter)
}

/** A mailbox that is opened with this account: it is a sign-in name of it, or in the same place as one. */
function isBehindSignIn({ signInNames }: Account, { kind, value }: Contact): boolean {
  if (kind !== 'email') return false
  return signInNames.some(
    (name) =>
      name.kind === 'email' &&
      (sameSignInName(name.value, value) || domainOf(name.value) === domainOf(value)),
  )
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
