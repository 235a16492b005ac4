import type { Run } from '../run'
import { stopRiskNotice } from '../../services/insights/riskNotice'
import { ok } from '../../services/replies'

/** Ends a notice to all where it is. */
export const run: Run<'insights.stopNotice'> = async (desk, { operator }) =>
  ok({ stopped: await stopRiskNotice(desk, operator) })
