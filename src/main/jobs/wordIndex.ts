import { setImmediate } from 'node:timers/promises'
import type { Desk } from '../services/desk'
import { sparing } from '../services/unreadable/sparing'

/**
 * After an update, or where the index did not agree with the accounts, what stands inside words has to be indexed first; and
 * what was written is put together. Of an account that can't be read there is nothing to index.
 */
export async function keepIndex(desk: Desk): Promise<void> {
  const { upkeep } = desk.store
  const items = sparing(desk)
  for (let left = await upkeep.unindexed(); left > 0; left = await upkeep.indexSome(items.spare)) {
    await items.report()
    await setImmediate()
  }
  await items.report()
  while (await upkeep.mergeSome()) await setImmediate()
}
