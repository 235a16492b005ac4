import { operatorOf } from '../../operators/session'
import type { Action } from '../run'
import { ok } from '../../services/replies'
import { appView } from '../../services/app/view'

/** What the window needs to know before anything else: which screen, whose profile, how to show dates. */
export const showApp: Action<'app.show'> = async (desk, { session }) =>
  ok(await appView(desk, await operatorOf(session, desk.store.operators), session))
