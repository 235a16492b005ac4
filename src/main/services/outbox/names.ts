import type { AccountId } from '@shared/vocabulary/ids'
import { UnreadableRecord } from '../../ports/unreadable'
import type { Desk } from '../desk'
import type { Sparing } from '../unreadable/sparing'

/** Names of accounts, each read once; null of one that can't be read. */
export function accountNames(
  desk: Desk,
  items: Sparing,
): (accountId: AccountId) => Promise<string | null> {
  const names = new Map<AccountId, string | null>()
  return async (accountId) => {
    const known = names.get(accountId)
    if (known !== undefined) return known
    const name = await items.each(accountId, async () => {
      const account = await desk.store.accounts.read(accountId)
      if (account === null) throw new UnreadableRecord('account', accountId)
      return account.name
    })
    names.set(accountId, name)
    return name
  }
}
