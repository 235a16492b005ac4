import type { Run } from '../run'
import { atRiskPage } from '../../services/insights/risks'
import { ok } from '../../services/replies'

/** A page of accounts with a risk. */
export const run: Run<'insights.atRisk'> = async (desk, _asking, { risk, after }) =>
  ok(await atRiskPage(desk, risk, after))
