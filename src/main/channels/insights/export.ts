import { insightTable } from '@shared/sentences/tables/insightTable'
import type { Run } from '../run'
import { insightFile, saveTable } from '../../services/insights/exported'
import { insightsOf } from '../../services/insights/figures'

/** Saves the table behind a chart. */
export const run: Run<'insights.export'> = (desk, asking, { table, period, style }) =>
  saveTable(
    desk,
    asking,
    { what: 'insights.export', fileName: insightFile(desk, table.toLowerCase()), facts: { table } },
    style,
    async (language) => insightTable(table, await insightsOf(desk, period), language),
  )
