import type { ContactId } from '@shared/vocabulary/ids'
import type { Account } from './account'
import { addressKey } from './sameAddress'
import { findContact } from './selectors'

/** Where a contact of the account is: two contacts at one place are one (rules.md, invariant 13). */
export function placeOf(account: Account, contactId: ContactId): string {
  const contact = findContact(account, contactId)
  return contact === undefined ? contactId : addressKey(contact)
}
