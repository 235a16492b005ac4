import { windowOf } from '../desk'
import { passphrase } from '../prepared'
import { atDesk } from './atDesk'
import type { Order } from './order'

/** The first start of a profile, up to its first operator and a word of theirs. */
export async function startingFirst(order: Order): Promise<void> {
  await atDesk(order, async (desk, tell) => {
    const window = windowOf(desk)
    tell.ready()
    await tell.change({ 'operator Ana': 'supervisor' }, () =>
      window.get('operators.createFirst', { name: 'Ana', passphrase }),
    )
    await tell.change({ 'idle-lock': '7' }, () =>
      window.get('operators.setIdleLock', { minutes: 7 }),
    )
  })
}
