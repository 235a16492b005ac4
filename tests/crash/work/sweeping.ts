import { sweepDue } from '../../../src/main/jobs/due'
import { accountsOf, signedIn } from '../prepared'
import { atDesk } from './atDesk'
import type { Order } from './order'

/** Lets happen what has fallen due: written without waiting for the disk, which is waited for before anything of it is promised. */
export async function sweeping(order: Order): Promise<void> {
  await atDesk(order, async (desk, tell) => {
    tell.ready()
    await sweepDue(desk)
    await desk.store.flush()
    tell.promise(accountsOf(desk).map((id) => `newest event ${id}`))
    await signedIn(desk, 'Ana')
    tell.promise([])
  })
}
