import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import { recorded } from '../../services/recorded'
import { ok } from '../../services/replies'
import { chooseLockAfter } from '../../services/app/settings'

/** After how many minutes without a touch every window of this profile is locked. */
export const run: Run<'operators.setIdleLock'> = (desk, { operator, session }, { minutes }) => {
  recorded(desk, usedEntry(desk.clock.now(), operator, 'operators.setIdleLock', { minutes }), () =>
    chooseLockAfter(desk.store.settings, minutes),
  )
  desk.changes.tell({ accountId: null })
  return ok(appView(desk, operator, session))
}
