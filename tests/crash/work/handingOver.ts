import { setImmediate } from 'node:timers/promises'
import { bySystem } from '../../../src/main/audit/entries'
import type { Carrier, Outcome } from '../../../src/main/ports/carrier'
import { anSmtp } from '../../../src/main/transports/testing/letters'
import { seeded } from '../../bench/directory/random'
import { accountsOf } from '../prepared'
import { atDesk } from './atDesk'
import { decidedMessages } from './messages'
import type { Order } from './order'

const outcomes: readonly Outcome[] = [
  { is: 'accepted', reference: null, answer: '250 queued' },
  { is: 'unknown', fault: 'time', answer: null },
  { is: 'refused', soft: true, answer: '451 later', again: null },
]

/** Hands messages over to somebody out there, and says of each that it left before anybody is told what came of it. */
export async function handingOver(order: Order): Promise<void> {
  const random = seeded(order.seed)
  let left: (id: string) => void = () => undefined
  const carrier: Carrier = {
    use: async () => undefined,
    async send(_kind, { id }) {
      const outcome = outcomes[Math.floor(random() * outcomes.length)]
      if (outcome?.is !== 'refused') left(id)
      await setImmediate()
      return outcome ?? { is: 'unknown', fault: 'time', answer: null }
    },
    check: async () => ({ ok: true }),
    returns: async (_kind, _open, place) => ({ reports: [], place, fault: null }),
    hear: () => undefined,
    close: async () => undefined,
  }
  await atDesk(
    order,
    async (desk, tell) => {
      left = (id) => tell.done({ [`left ${id}`]: 'yes' })
      const { store, clock } = desk
      const server = anSmtp(1, { pace: 6_000 })
      await store.transports.set('email', server, {}, 'ana', bySystem(clock.now(), 'test'))
      // The profile was copied for this: nothing would leave it.
      await store.deliveries.release(clock.now(), bySystem(clock.now(), 'test'))
      const accounts = await accountsOf(desk)
      tell.ready()
      for (let step = 0; step < order.steps; step += 1) {
        const accountId = accounts[step % accounts.length] ?? ''
        // What falls due by itself doesn't wait for the disk; what leaves of it does.
        const durability = step % 2 === 0 ? 'now' : 'soon'
        await decidedMessages(desk, accountId, 3, durability)
        await desk.queue?.idle()
      }
    },
    { carrier },
  )
}
