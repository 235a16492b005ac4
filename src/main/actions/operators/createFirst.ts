import { usedEntry } from '../../audit/entries'
import type { Action } from '../action'
import { appView } from '../app/view'
import { failed, ok } from '../replies'
import { foundProfile } from './found'

/** First start: the profile's first operator, signed in at once. There is no default passphrase anywhere. */
export const createFirst: Action<'operators.createFirst'> = async (desk, { session }, { name, passphrase }) => {
  const operator = await foundProfile(desk, name, passphrase)
  if (operator === null) return failed('conflict', { operators: 'exist' })
  desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'operators.createFirst', { role: operator.role }))
  desk.sessions.begin(session, operator.id, desk.clock.now())
  desk.changes.tell({ accountId: null })
  return ok(appView(desk, operator, session))
}
