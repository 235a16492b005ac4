import type { Instant } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import type { Account, Contact, Proof } from './account'

/** What a contact that nobody vouched for is good for: it lets in who has the password, and changes nothing. */
const purposesOfUnproven: readonly Purpose[] = ['confirm-contact', 'sign-in', 'recover-username']

/** Whether its codes count for little as yet (rule notice.added-unproven). */
export function isUnproven(
  contact: Contact,
  now: Instant,
): contact is Contact & { readonly unprovenUntil: Instant } {
  return contact.unprovenUntil !== undefined && now < contact.unprovenUntil
}

/** Whether a code for this may go to the contact, as far as that rule goes. */
export function mayProve(contact: Contact, purpose: Purpose, now: Instant): boolean {
  return purposesOfUnproven.includes(purpose) || !isUnproven(contact, now)
}

/** Those that an older contact can have taken off by “this wasn’t me”: where none is older, nobody is there to say it. */
export function deniable(account: Account, now: Instant): readonly Contact[] {
  return account.contacts.filter(
    (contact) =>
      isUnproven(contact, now) &&
      account.contacts.some(
        ({ confirmedAt }) => confirmedAt !== null && confirmedAt <= contact.addedAt,
      ),
  )
}

/** The contact once this was proved: a code to one that was established before it was added vouches for it. */
export function vouchedFor(contact: Contact, { establishedAt }: Proof): Contact {
  if (contact.addedUnproven === undefined && contact.unprovenUntil === undefined) return contact
  if (establishedAt === undefined || establishedAt > contact.addedAt) return contact
  const { addedUnproven: _added, unprovenUntil: _until, ...proven } = contact
  return proven
}
