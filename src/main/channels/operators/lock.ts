import { usedEntry } from '../../audit/entries'
import { lock } from '../../operators/session'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import { recordSearches } from '../../services/access/accessLog'
import { ok } from '../../services/replies'

/** Signs the operator out of this window, and of those that stand beside it. */
export const run: Run<'operators.lock'> = async (desk, { session, operator }) => {
  const windows = [...session.windows]
  for (const window of windows) await recordSearches(desk, { session: window, operator })
  lock(session)
  await desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'operators.lock'))
  // The other windows hear of it.
  if (windows.length > 1) desk.changes.tell({ accountId: null })
  return ok(await appView(desk, null, session))
}
