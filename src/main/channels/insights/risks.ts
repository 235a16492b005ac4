import type { Run } from '../run'
import { risksOf } from '../../services/insights/risks'
import { ok } from '../../services/replies'

/** How many accounts are at risk, and why. */
export const run: Run<'insights.risks'> = async (desk) => ok(await risksOf(desk))
