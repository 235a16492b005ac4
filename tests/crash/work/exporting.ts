import { atomicFile } from '../../../src/main/platform/atomicWrite'
import { signedIn } from '../prepared'
import { atDesk } from './atDesk'
import { exported } from './places'
import type { Order } from './order'

/** Saves all accounts in full. */
export async function exporting(order: Order): Promise<void> {
  const file = exported(order.folder)
  await atDesk(
    order,
    async (desk, tell) => {
      const ana = await signedIn(desk, 'Ana')
      tell.ready()
      await tell.change({ [`file ${file}`]: 'there' }, () =>
        ana.get('directory.exportFull', { form: 'csv', reason: 'They move to another system.' }),
      )
    },
    { target: () => atomicFile(file) },
  )
}
