import { minus } from '@shared/vocabulary/instant'
import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { sentAgain, transportView } from '../../services/transports/views'

/** Sends the notices of the last day that nothing could carry. */
export const run: Run<'transports.queueAgain'> = async (desk, { operator }, { kind }) => {
  const before = await transportView(desk, kind)
  if (before === null || before.type === null || before.notConnected === 0)
    return failed('conflict')
  const at = desk.clock.now()
  await desk.store.deliveries.queueAgain(
    kind,
    minus(at, sentAgain),
    at,
    usedEntry(at, operator, 'transports.queueAgain', {
      carries: kind,
      messages: before.notConnected,
    }),
  )
  desk.queue?.wake()
  desk.changes.tell({ accountId: null })
  const view = await transportView(desk, kind)
  return view === null ? failed('conflict') : ok(view)
}
