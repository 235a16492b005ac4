import type { AccountId } from '@shared/vocabulary/ids'
import type { Account } from '../../engine/model/account'
import type { GivenContact } from '../../engine/model/commands'
import { sameAddress } from '../../engine/model/sameAddress'
import { isUsable } from '../../engine/model/selectors'
import { settle } from '../../engine/time/settle'
import type { Desk } from '../desk'
import { mapInTurn } from '../../platform/inTurn'

/**
 * The account that sends the code when somebody looks for their account name by this contact: where several accounts
 * have it, one code is enough for all of them. Null where no account can.
 */
export async function accountThatSends(
  desk: Desk,
  contact: GivenContact,
): Promise<AccountId | null> {
  return (
    (await holdersOf(desk, contact)).find(
      (account) => usableContact(account, contact) !== undefined,
    )?.id ?? null
  )
}

/** The account whose recovery code to this contact is the newest: the one that can check it. Null where none was sent. */
export async function accountThatSent(
  desk: Desk,
  contact: GivenContact,
): Promise<AccountId | null> {
  const sent = (await holdersOf(desk, contact)).flatMap((account) => {
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

async function holdersOf(
  { store, clock, ids }: Desk,
  contact: GivenContact,
): Promise<readonly Account[]> {
  if (contact.value === null) return []
  return (
    await mapInTurn(
      await store.search.withConfirmedContact(contact.kind, contact.value),
      async (id) => {
        const account = await store.accounts.read(id)
        return account === null ? [] : [settle(account, clock.now(), ids).account]
      },
    )
  ).flat()
}

function usableContact(
  account: Account,
  contact: GivenContact,
): Account['contacts'][number] | undefined {
  return account.contacts.find((one) => sameAddress(one, contact) && isUsable(account, one))
}
