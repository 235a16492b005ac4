import { usedEntry } from '../../audit/entries'
import { lock } from '../../operators/session'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import { recordSearches } from '../../services/access/accessLog'
import { ok } from '../../services/replies'

/** Signs the operator out of this window. */
export const run: Run<'operators.lock'> = async (desk, { session, operator }) => {
  await recordSearches(desk, { session, operator })
  lock(session)
  await desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'operators.lock'))
  return ok(await appView(desk, null, session))
}
