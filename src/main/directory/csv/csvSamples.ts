import { CsvError, parse } from 'csv-parse/sync'
import { csvColumns, csvOptions, heading, type CsvHeadings } from './csvHeader'
import { Samples, type ColumnSample } from '../model/samples'

/** People that are looked at. */
const most = 30

/** What the first people of a CSV file have in its columns. */
export function csvSamples(head: Uint8Array, headings: CsvHeadings): readonly ColumnSample[] {
  const samples = new Samples()
  const columns = csvColumns(headings)
  const places = columns.map((column) =>
    headings.record.findIndex((text) => heading(text) === heading(column)),
  )
  for (const row of firstRecords(head, headings))
    columns.forEach((column, index) => {
      samples.add(column, row[places[index] ?? -1] ?? '')
    })
  return columns.flatMap((column) => {
    const values = samples.of(column)
    return values.length > 0 ? [{ column, values }] : []
  })
}

/** None where the beginning can't be taken apart: whoever reads the file says what is wrong with it. */
function firstRecords(head: Uint8Array, { delimiter, skipped }: CsvHeadings): string[][] {
  try {
    const all: string[][] = parse(head, { ...csvOptions(delimiter), to: skipped + 1 + most })
    return all.slice(skipped + 1)
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}
