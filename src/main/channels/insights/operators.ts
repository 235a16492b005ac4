import type { Run } from '../run'
import { operatorFigures } from '../../services/insights/operators'
import { ok } from '../../services/replies'

/** What each operator did in a period. */
export const run: Run<'insights.operators'> = async (desk, _asking, { period }) =>
  ok(await operatorFigures(desk, period))
