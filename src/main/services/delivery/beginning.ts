import { contactKinds } from '@shared/vocabulary/kinds'
import { bySystem } from '../../audit/entries'
import { mostDoubtful } from '../../delivery/result'
import type { Desk } from '../desk'
import { putInUse } from '../transports/inUse'
import { sparing } from '../unreadable/sparing'

/**
 * What a program that is gone had under way is told apart, before anything is sent and anybody is served: its codes are gone. Where
 * nothing leaves, what waits has no way out. From here on the ways out that are set are in use.
 * @param isCopy the profile was put here by something else than Latchkey: what waited may have left from where it was
 */
export async function beginDelivery(desk: Desk, isCopy: boolean): Promise<void> {
  const { deliveries } = desk.store
  const now = desk.clock.now()
  const items = sparing(desk)
  await deliveries.recover(now, mostDoubtful, items.spare)
  await items.report()
  if (desk.queue === null) for (const kind of contactKinds) await deliveries.disconnect(kind, now)
  for (const kind of contactKinds) await putInUse(desk, kind)
  if (!isCopy) return
  // What it holds as unused may have been used where it was.
  await desk.store.resetLinks.endAll(now)
  if (!(await deliveries.isHolding()))
    await deliveries.beginHolding(now, bySystem(now, 'delivery.held'))
}
