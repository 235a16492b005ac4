import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { channelViews, transportViews } from '../../services/transports/views'

/** Lets go what is held because the profile is a copy: notices leave, and codes are lost. */
export const run: Run<'transports.release'> = async (desk, { operator }) => {
  const channels = await channelViews(desk)
  if (!channels.some(({ holding }) => holding)) return failed('conflict')
  const held = channels.reduce((sum, one) => sum + one.held, 0)
  const at = desk.clock.now()
  await desk.store.deliveries.release(
    at,
    usedEntry(at, operator, 'transports.release', { messages: held }),
  )
  desk.queue?.wake()
  desk.changes.tell({ accountId: null })
  return ok({ transports: await transportViews(desk) })
}
