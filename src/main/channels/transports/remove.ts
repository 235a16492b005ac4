import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { toldOf } from '../../services/transports/changesTold'
import { carrierOf } from '../../services/transports/possible'
import { putInUse } from '../../services/transports/inUse'
import { hostOf } from '../../services/transports/placeOf'
import { transportView } from '../../services/transports/views'
import { storedTransport } from '../../services/transports/stored'

/** From now on messages of a kind go nowhere. */
export const run: Run<'transports.remove'> = async (desk, { operator }, { kind }) => {
  const was = (await carrierOf(desk)) === null ? null : await storedTransport(desk, kind)
  if (was === null) return failed('conflict')
  const at = desk.clock.now()
  const told = await toldOf(desk, { kind, at, by: operator.id, host: null })
  await desk.store.transports.remove(
    kind,
    usedEntry(at, operator, 'transports.remove', {
      carries: kind,
      type: was.setting.type,
      hostWas: hostOf(was.setting),
    }),
    told,
  )
  await putInUse(desk, kind)
  desk.queue?.wake()
  desk.changes.tell({ accountId: null })
  const view = await transportView(desk, kind)
  return view === null ? failed('conflict') : ok(view)
}
