import type { ContactId } from '@shared/vocabulary/ids'
import type { Account } from '../../engine/model/account'
import type { Address } from '../../engine/model/address'
import { maskAddress, maskSignInName } from '../../engine/model/mask'
import type { Policy } from '../../engine/model/policy'

/** What a screen may see of a contact. */
export function hintOf(address: Address, policy: Policy): string {
  return maskAddress(address, policy.values['mask.showEmailDomain'])
}

/** The mask of the account's first sign-in name: tells people of the same name apart. */
export function hintOfAccount(account: Account): string {
  const first = account.signInNames[0]
  return first === undefined ? '' : maskSignInName(first)
}

/** The mask of one of the account's contacts; null where there is none of this id any more. */
export function hintOfContact(
  account: Account,
  contactId: ContactId | null,
  policy: Policy,
): string | null {
  const contact = account.contacts.find((one) => one.id === contactId)
  return contact === undefined ? null : hintOf(contact, policy)
}
