import { setImmediate } from 'node:timers/promises'
import type { Desk } from '../services/desk'
import { sparing } from '../services/unreadable/sparing'

/**
 * After an update, or where the index did not agree with the accounts, what stands inside words has to be indexed first; and
 * what was written is put together. Of an account that can't be read there is nothing to index.
 */
export async function keepIndex(desk: Desk): Promise<void> {
  const { accounts } = desk.store
  const items = sparing(desk)
  for (let left = accounts.unindexed(); left > 0; left = accounts.indexSome(items.spare)) {
    items.report()
    await setImmediate()
  }
  items.report()
  while (accounts.mergeSome()) await setImmediate()
}
