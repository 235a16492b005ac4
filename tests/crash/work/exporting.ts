import { atomicFile } from '../../../src/main/platform/atomicWrite'
import type { Desk } from '../../../src/main/services/desk'
import { given, passphrase, signedIn } from '../prepared'
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
      const request = { form: 'csv', reason: 'They move to another system.' } as const
      await ana.get('directory.exportFull', request)
      await approvedBySam(desk)
      tell.ready()
      await tell.change({ [`file ${file}`]: 'there' }, () =>
        ana.get('directory.exportFull', request),
      )
    },
    { target: () => atomicFile(file) },
  )
}

/** Sam founded the profile with Ana. They choose their passphrase the first time that this is done. */
async function approvedBySam(desk: Desk): Promise<void> {
  const isNew = (await desk.store.operators.byName('Sam'))?.passphraseGivenAt !== null
  const sam = await signedIn(desk, 'Sam', isNew ? given : passphrase)
  if (isNew) await sam.get('operators.changePassphrase', { passphrase })
  for (const { id } of (await sam.get('approvals.list', {})).desk)
    await sam.get('approvals.decideDesk', { approvalId: id, decision: 'approved' })
}
