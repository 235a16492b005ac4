import type { AccountId } from '@shared/vocabulary/ids'
import type { Account } from '../../engine/model/account'
import type { GivenContact } from '../../engine/model/commands'
import { isUsable } from '../../engine/model/selectors'
import { settle } from '../../engine/time/settle'
import type { Desk } from '../desk'

/**
 * The account that sends the code when somebody looks for their account name by this contact: where several accounts
 * have it, one code is enough for all of them. Null where no account can.
 */
export function accountThatSends(desk: Desk, contact: GivenContact): AccountId | null {
  return (
    holdersOf(desk, contact).find((account) => usableContact(account, contact) !== undefined)?.id ??
    null
  )
}

/** The account whose recovery code to this contact is the newest: the one that can check it. Null where none was sent. */
export function accountThatSent(desk: Desk, contact: GivenContact): AccountId | null {
  const sent = holdersOf(desk, contact).flatMap((account) => {
    const contactId = usableContact(account, contact)?.id
    const code = account.codes.findLast(
      (one) => one.purpose === 'recover-username' && one.contactId === contactId,
    )
    return code === undefined ? [] : [{ id: account.id, at: code.sentAt }]
  })
  return (
    sent.reduce<(typeof sent)[number] | null>(
      (newest, one) => (newest === null || one.at > newest.at ? one : newest),
      null,
    )?.id ?? null
  )
}

function holdersOf({ store, clock, ids }: Desk, contact: GivenContact): readonly Account[] {
  if (contact.value === null) return []
  return store.accounts.withConfirmedContact(contact.kind, contact.value).flatMap((id) => {
    const account = store.accounts.read(id)
    return account === null ? [] : [settle(account, clock.now(), ids).account]
  })
}

function usableContact(
  account: Account,
  { kind, value }: GivenContact,
): Account['contacts'][number] | undefined {
  return account.contacts.find(
    (one) => one.kind === kind && one.value === value && isUsable(account, one),
  )
}
