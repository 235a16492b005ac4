import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import { settle } from '../../engine/time/settle'
import type { Desk } from '../desk'

/** The account as of now, whether or not the sweep has been by; null where there is none. */
export async function settledAccount(
  { store, ids }: Desk,
  accountId: AccountId,
  now: Instant,
): Promise<Account | null> {
  const stored = await store.accounts.read(accountId)
  return stored === null ? null : settle(stored, now, ids).account
}
