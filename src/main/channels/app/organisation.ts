import type { Run } from '../run'
import { organisation } from '../../services/app/organisation'
import { ok } from '../../services/replies'

/** Whose desk it is. */
export const run: Run<'app.organisation'> = async ({ store }) =>
  ok(await organisation(store.settings))
