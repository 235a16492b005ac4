import { csvRecord, neutralised, type CsvValue } from '../csv/csvText'
import { inPieces } from './pieces'

/**
 * Any table as CSV, piece by piece: cases, the audit. No cell is computed by a spreadsheet.
 * @param columns the headings; each row has as many values
 */
export function exportTable(
  columns: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]> | Iterable<readonly CsvValue[]>,
): AsyncGenerator<string> {
  return inPieces(tableLines(columns, rows))
}

async function* tableLines(
  columns: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]> | Iterable<readonly CsvValue[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${csvRecord(columns.map(neutralised))}`
  for await (const row of rows) yield csvRecord(row.map(neutralised))
}
