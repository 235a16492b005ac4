import { operatorOf } from '../../operators/session'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { appView } from '../../services/app/view'

/** What the window needs to know before anything else: which screen, whose profile, how to show dates. */
export const run: Run<'app.show'> = async (desk, { session }) =>
  ok(await appView(desk, await operatorOf(session, desk.store.operators), session))
