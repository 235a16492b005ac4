import type { ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Contact } from '../model/account'
import { contactState, findContact } from '../model/selectors'
import { mayProve } from '../model/unproven'

/** To which old contact the code of a cancel goes: the one that is named, else the first that receives codes. */
export function cancelAddressee(
  account: Account,
  contactId: ContactId | undefined,
  now: Instant,
): Contact | undefined {
  return contactId === undefined
    ? account.contacts.find(
        (one) =>
          contactState(account, one) === 'pending-removal' &&
          mayProve(one, 'cancel-replacement', now),
      )
    : findContact(account, contactId)
}
