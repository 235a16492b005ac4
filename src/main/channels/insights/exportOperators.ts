import { operatorTable } from '@shared/sentences/tables/insightTable'
import type { Run } from '../run'
import { insightFile, saveTable } from '../../services/insights/exported'
import { operatorFigures } from '../../services/insights/operators'

/** Saves what each operator did. */
export const run: Run<'insights.exportOperators'> = (desk, asking, { period, style }) =>
  saveTable(
    desk,
    asking,
    { what: 'insights.exportOperators', fileName: insightFile(desk, 'operators') },
    style,
    async (language) => operatorTable(await operatorFigures(desk, period), language),
  )
