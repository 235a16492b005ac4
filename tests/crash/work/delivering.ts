import { setTimeout } from 'node:timers/promises'
import { deliveryStates } from '../../../src/shared/vocabulary/deliveryStates'
import type { Instant } from '../../../src/shared/vocabulary/instant'
import { bySystem } from '../../../src/main/audit/entries'
import { placeStamp } from '../../../src/main/profile/placeStamp'
import { carrierInThisThread } from '../../../src/main/transports/carrier'
import { anSmtp } from '../../../src/main/transports/testing/letters'
import { openedDesk } from '../desk'
import { accountsOf } from '../prepared'
import { decidedMessages } from './messages'
import type { Order } from './order'
import { teller } from './teller'

/** In milliseconds. */
const between = 30
const patience = 1_500
const together = 3
/** A day of waiting is over in some minutes: each second of the machine is two minutes at this desk. */
const haste = 120
const waiting = ['queued', 'sending', 'deferred'] as const

/** Decides what sends messages, half of them with a code, and sends them to a mail server, until all of them have come to an end. */
export async function delivering({ folder, steps, port, since, told }: Order): Promise<void> {
  const begun = since ?? Date.now()
  const now = () => Math.floor((begun + (Date.now() - begun) * haste) / 1_000) as Instant
  const carrier = carrierInThisThread({ send: patience, check: patience, returns: patience })
  const desk = await openedDesk({ folder, clock: { now }, carrier })
  const server = anSmtp(port ?? 0, { pace: 6_000 })
  if ((await desk.store.transports.read('email')) === null) {
    await desk.store.transports.set('email', server, {}, 'ana', bySystem(now(), 'test'))
    // The profile was copied for this: nothing would leave it.
    await desk.store.deliveries.release(now(), bySystem(now(), 'test'))
  }
  await placeStamp(folder, desk.store.settings).renew()
  await carrier.use('email', server)
  const accounts = await accountsOf(desk)
  let written = await desk.store.deliveries.count(deliveryStates)
  teller(desk, told).ready()
  while (written < steps || (await desk.store.deliveries.count(waiting)) > 0) {
    const accountId = accounts[written % accounts.length] ?? ''
    const count = Math.min(together, steps - written)
    if (count > 0) await decidedMessages(desk, accountId, count)
    written += count
    await desk.queue?.run()
    await setTimeout(between)
  }
  await desk.queue?.close()
  await desk.store.close()
}
