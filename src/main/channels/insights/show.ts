import type { Run } from '../run'
import { insightsOf } from '../../services/insights/figures'
import { ok } from '../../services/replies'

/** What happened at the desk in a period. */
export const run: Run<'insights.show'> = async (desk, _asking, { period }) =>
  ok(await insightsOf(desk, period))
