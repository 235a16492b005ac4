import { importAt, signedIn } from '../prepared'
import { atDesk } from './atDesk'
import { peopleToImport } from './places'
import type { Order } from './order'

/** Imports people: the dry run first, then all of it. */
export async function importing(order: Order): Promise<void> {
  await atDesk(
    order,
    async (desk, tell) => {
      const eva = await signedIn(desk, 'Eva')
      await tell.promise(['accounts'])
      tell.ready()
      await tell.change(
        { accounts: String((await desk.store.accounts.count()) + order.steps) },
        () => importAt(eva),
      )
    },
    { files: [peopleToImport(order.folder)] },
  )
}
