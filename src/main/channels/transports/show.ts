import type { Run } from '../run'
import { ok } from '../../services/replies'
import { transportViews } from '../../services/transports/views'

/** Where messages go, for whoever says so. */
export const run: Run<'transports.show'> = async (desk) =>
  ok({ transports: await transportViews(desk) })
