import type { Run } from '../run'
import { ok } from '../../services/replies'
import { channelViews } from '../../services/transports/views'

/** How each channel stands. */
export const run: Run<'transports.states'> = async (desk) =>
  ok({ channels: await channelViews(desk) })
