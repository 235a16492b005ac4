import { usedEntry } from '../../audit/entries'
import { lock } from '../../operators/session'
import type { Action } from '../action'
import { appView } from '../app/view'
import { recordSearches } from '../accessLog'
import { ok } from '../replies'

/** Signs the operator out of this window. */
export const lockWindow: Action<'operators.lock'> = (desk, { session, operator }) => {
  recordSearches(desk, { session, operator })
  lock(session)
  desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'operators.lock'))
  return ok(appView(desk, null, session))
}
