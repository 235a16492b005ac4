import { setImmediate } from 'node:timers/promises'
import type { Desk } from '../actions/desk'

/** After an update, or where the index did not agree with the accounts, what stands inside words has to be indexed first; and what was written is put together. */
export async function keepIndex({ store: { accounts } }: Desk): Promise<void> {
  for (let left = accounts.unindexed(); left > 0; left = accounts.indexSome()) await setImmediate()
  while (accounts.mergeSome()) await setImmediate()
}
