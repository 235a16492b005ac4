import { setImmediate } from 'node:timers/promises'
import { accountsOf, signedIn } from '../prepared'
import { atDesk } from './atDesk'
import type { Order } from './order'

/** Waits while the desk lets happen what has fallen due: written without waiting for the disk, which is waited for before anything of it is promised. */
export async function sweeping(order: Order): Promise<void> {
  await atDesk(order, async (desk, tell) => {
    tell.ready()
    while ((await desk.store.dates.dueBy(desk.clock.now(), 1)).length > 0) await setImmediate()
    await desk.store.upkeep.flush()
    await tell.promise((await accountsOf(desk)).map((id) => `newest event ${id}`))
    await signedIn(desk, 'Ana')
    await tell.promise([])
  })
}
