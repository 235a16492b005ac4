import { atDesk } from './atDesk'
import type { Order } from './order'

/** Opens a store of an earlier version, which brings it up to date. */
export async function migrating(order: Order): Promise<void> {
  await atDesk(order, async (_desk, tell) => tell.promise([]))
}
