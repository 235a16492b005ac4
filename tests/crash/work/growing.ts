import { pick, seeded } from '../../bench/directory/random'
import { accountsOf, signedIn } from '../prepared'
import { atDesk } from './atDesk'
import type { Order } from './order'

const longNote = 'They told the whole story once more, from its beginning. '.repeat(60)

/** Takes long notes, so that every checkpoint makes the file of the store longer. */
export async function growing(order: Order): Promise<void> {
  await atDesk(order, async (desk, tell) => {
    const random = seeded(order.seed)
    const ana = await signedIn(desk, 'Ana')
    const accounts = await accountsOf(desk)
    for (const accountId of accounts) {
      const isOpen =
        (await desk.store.accounts.read(accountId))?.cases.some(
          ({ closedAt }) => closedAt === null,
        ) ?? false
      if (!isOpen)
        await ana.get('commands.run', {
          accountId,
          command: { type: 'open-case', channel: 'phone', story: 'I lost my phone.' },
        })
    }
    tell.ready()
    for (let step = 0; step < order.steps; step += 1) {
      const accountId = pick(random, accounts)
      await ana.get('commands.run', { accountId, command: { type: 'note', text: longNote } })
      await tell.promise([`newest event ${accountId}`])
    }
  })
}
