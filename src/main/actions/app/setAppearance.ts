import { operatorOf } from '../../operators/session'
import type { Action } from '../action'
import { failed, ok } from '../replies'
import { chooseAppearance, isZone } from '../settings'
import { appView } from './view'

/** Remembers theme, language and zone for the profile; each may be left out. */
export const setAppearance: Action<'app.setAppearance'> = (desk, { session }, chosen) => {
  if (chosen.zone !== undefined && !isZone(chosen.zone)) return failed('bad-request', { field: 'zone' })
  chooseAppearance(desk.store.settings, chosen)
  desk.changes.tell({ accountId: null })
  return ok(appView(desk, operatorOf(session, desk.store.operators), session))
}
