import { CsvError, parse } from 'csv-parse'
import { csvOptions, readCsvHeader } from './csvHeader'
import { LineLengthCheck } from './csvLines'
import { CsvRecords } from './csvRecords'
import { CsvRow } from './csvRow'
import { RefusedRow } from './refusedRow'
import { StrayQuotes } from './strayQuotes'
import type { CsvFormat } from '../model/format'
import { limits } from '../model/limits'
import { FileRefused, type Report } from '../model/problems'
import type { FileRow } from '../model/row'

/** Who gets what is found in a CSV file. */
export interface CsvHandlers {
  readonly report: Report
  readonly person: (row: FileRow, format: CsvFormat) => void
  readonly blank: (line: number, format: CsvFormat) => void
}

/** Reads a CSV file of one of the formats and hands on a row at a time. @param head the first of the pieces, with the first line */
export async function readCsv(
  pieces: AsyncIterable<Uint8Array>,
  head: Uint8Array,
  formats: readonly CsvFormat[],
  takers: CsvHandlers,
): Promise<CsvFormat> {
  const { report, person, blank } = takers
  new LineLengthCheck().take(head)
  const header = readCsvHeader(head, formats)
  const { format, columns } = header
  if (header.isHeadless) report('csv-heading-missing', { line: header.line })
  for (const column of header.missing)
    report('column-missing', { line: header.line, field: column }, { column })
  if (format.map.statusIsUsual === 'missing' && format.map.unknownStatus === undefined)
    report('status-column-missing', { line: header.line })
  const records = new CsvRecords(
    header,
    (record, line, unsaid) => {
      if (record.length < columns)
        report('cells-missing', { line }, { cells: record.length, columns })
      const row = new CsvRow(record, line, header, unsaid)
      person(format.unpack?.(row) ?? row, format)
    },
    (line, field) => {
      person(new RefusedRow('record-may-be-cut', line, field), format)
    },
    (line, what) => {
      if (what === 'header') report('csv-heading-repeated', { line })
      blank(line, format)
    },
  )
  const quotes = new StrayQuotes(header, (line) => {
    person(new RefusedRow('record-quotes-broken', line), format)
  })
  try {
    await parseAll(reliable(pieces, quotes), header.delimiter, records)
  } catch (error) {
    throw error instanceof CsvError ? csvRefusal(error, records.line, format.format) : error
  }
  return format
}

async function* reliable(
  pieces: AsyncIterable<Uint8Array>,
  quotes: StrayQuotes,
): AsyncGenerator<Uint8Array> {
  const lengths = new LineLengthCheck()
  for await (const piece of pieces) {
    lengths.take(piece)
    yield quotes.take(piece)
  }
  yield quotes.end()
}

async function parseAll(
  pieces: AsyncIterable<Uint8Array>,
  delimiter: string,
  records: CsvRecords,
): Promise<void> {
  const parser = parse({
    ...csvOptions(delimiter),
    on_record: (record: string[], { bytes }) => {
      records.take(record, bytes)
      return null // Nothing is kept here: a row is handed on and forgotten.
    },
  })
  // What goes wrong is told to whoever wrote the piece.
  parser.on('error', () => {})
  for await (const piece of pieces) {
    records.append(piece)
    await new Promise<void>((resolve, reject) => {
      parser.write(piece, (error) => {
        if (error) reject(error)
        else resolve()
      })
    })
    records.settle()
  }
  records.end()
  await new Promise<void>((resolve, reject) => {
    parser.on('error', reject).on('finish', resolve).end()
  })
}

/** What the parser still refuses, of a text whose quotation marks are right: a record that is too long. */
function csvRefusal(error: CsvError, line: number, format: CsvFormat['format']): FileRefused {
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? new FileRefused('csv-line-too-long', { line }, { limit: limits.csvLineMebibytes }, format)
    : new FileRefused('csv-quotes-broken', { line }, {}, format)
}
