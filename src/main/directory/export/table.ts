import { defaultTable, type ListSeparator } from '@shared/vocabulary/table'
import { csvRecord, neutralised, type CsvValue } from '../csv/csvText'
import { inPieces } from './pieces'

/**
 * Any table as CSV, piece by piece: cases, the audit. No cell is computed by a spreadsheet.
 * @param columns the headings; each row has as many values
 */
export function exportTable(
  columns: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]> | Iterable<readonly CsvValue[]>,
  separator: ListSeparator = defaultTable.separator,
): AsyncGenerator<string> {
  return inPieces(tableLines(columns, rows, separator))
}

async function* tableLines(
  columns: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]> | Iterable<readonly CsvValue[]>,
  separator: ListSeparator,
): AsyncGenerator<string> {
  yield `\uFEFF${csvRecord(columns.map(neutralised), separator)}`
  for await (const row of rows) yield csvRecord(row.map(neutralised), separator)
}
