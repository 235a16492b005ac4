import type { ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../model/account'
import type { Policy } from '../model/policy'
import { findContact, isEstablished, isUsable } from '../model/selectors'

/**
 * What removing one contact would leave: `none-left` (rule contacts.add-before-remove), `only-new-left` (rule
 * contacts.all-at-once) or `enough`. An unconfirmed contact can always go.
 */
export function contactAfterRemoval(
  account: Account,
  contactId: ContactId,
  policy: Policy,
  now: Instant,
): 'none-left' | 'only-new-left' | 'enough' {
  const leaving = findContact(account, contactId)
  if (!leaving || leaving.confirmedAt === null) return 'enough'
  const staying = account.contacts.filter(
    (contact) => contact.id !== contactId && isUsable(account, contact),
  )
  if (staying.length === 0) return 'none-left'
  const losesEstablished =
    isEstablished(leaving, policy, now) &&
    !staying.some((contact) => isEstablished(contact, policy, now))
  return losesEstablished ? 'only-new-left' : 'enough'
}
