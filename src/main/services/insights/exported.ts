import type { Reply } from '@shared/ipc/errors'
import type { SavedView } from '@shared/views/directory'
import type { Cell, FigureTable } from '@shared/sentences/tables/insightTable'
import { formatInstant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import { defaultTable, type TableStyle } from '@shared/vocabulary/table'
import type { CsvValue } from '../../directory/csv/csvText'
import { exportTable } from '../../directory/export/table'
import type { SignedIn } from '../asking'
import type { Desk } from '../desk'
import { runExport } from '../exports/runExport'
import type { Writing } from '../exports/unwritable'
import { ok } from '../replies'

/** What the file is called: of a day, so that two of them are told apart. */
export function insightFile(desk: Pick<Desk, 'clock'>, what: string): string {
  return `latchkey-${what}-${formatInstant(desk.clock.now()).slice(0, 10)}.csv`
}

/** Saves a table of figures where the operator chooses. */
export async function saveTable(
  desk: Desk,
  asking: SignedIn,
  order: { readonly what: Writing; readonly fileName: string; readonly facts?: Facts },
  style: TableStyle | undefined,
  tableOf: (language: TableStyle['language']) => Promise<FigureTable>,
): Promise<Reply<SavedView>> {
  const { language, separator } = style ?? defaultTable
  let rows = 0
  const reply = await runExport(desk, asking, order, async () => {
    const table = await tableOf(language)
    rows = table.rows.length
    return {
      of: rows,
      pieces(tell) {
        tell(rows, rows)
        return exportTable(
          table.headings,
          table.rows.map((cells) => cells.map(valueOf)),
          separator,
        )
      },
      written: () => ({ ...order.facts, rows }),
    }
  })
  return reply.ok ? ok({ saved: reply.value ? rows : null, leftOut: 0 }) : reply
}

function valueOf(cell: Cell): CsvValue {
  switch (cell.is) {
    case 'words':
      return cell.words
    case 'times':
      return cell.times
    case 'seconds':
      return cell.seconds
    case 'day':
      return cell.day
  }
}
