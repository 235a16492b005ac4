import { CsvError, parse } from 'csv-parse/sync'
import { csvOptions, readCsvHeader, type CsvHeader } from './csvHeader'
import { CsvRow } from './csvRow'
import type { CsvFormat } from './format'
import { limits, mebibyte } from './limits'
import { LineCounter } from './lineCounter'
import { FileRefused, type Report } from './problems'
import type { FileRow } from './row'

/** Reads a CSV file of one of the formats and hands on a row at a time. */
export function readCsv(
  bytes: Uint8Array, formats: readonly CsvFormat[], report: Report, take: (row: FileRow, format: CsvFormat) => void,
): CsvFormat {
  refuseLongLines(bytes)
  const header = readCsvHeader(bytes, formats)
  for (const column of header.missing) report('column-missing', { line: header.line, field: column }, { column })
  eachRecord(bytes, header, (record, line) => {
    if (record.length < header.columns) report('cells-missing', { line }, { cells: record.length, columns: header.columns })
    take(new CsvRow(record, line, header), header.format)
  })
  return header.format
}

function eachRecord(bytes: Uint8Array, header: CsvHeader, take: (record: string[], line: number) => void): void {
  const { format } = header.format
  const lines = new LineCounter(bytes)
  let headerIsAhead = true
  let blank = 0
  lines.skipBlank()

  const onRecord = (record: string[], end: number): void => {
    const { line } = lines
    lines.advance(end)
    lines.skipBlank()
    if (headerIsAhead) headerIsAhead = false
    else if (record.every((value) => value.trim() === '')) {
      if (++blank > limits.records) throw new FileRefused('file-too-many-records', { line }, { limit: limits.records }, format)
    } else if (record.length < header.columns && end === bytes.length && !lines.endsWithLineBreak()) {
      throw new FileRefused('file-cut-off', { line }, {}, format)
    } else take(record, line)
  }

  try {
    parse(bytes, {
      ...csvOptions(header.delimiter),
      on_record: (record: string[], { bytes: end }) => {
        onRecord(record, end)
        return null // Nothing is kept here: a row is handed on and forgotten.
      },
    })
  } catch (error) {
    throw error instanceof CsvError ? csvRefusal(error, lines.line, format) : error
  }
}

function csvRefusal(error: CsvError, line: number, format: CsvFormat['format']): FileRefused {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new FileRefused('file-cut-off', { line }, {}, format)
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new FileRefused('csv-line-too-long', { line }, { limit: limits.csvLineMebibytes }, format)
  return new FileRefused('csv-quotes-broken', { line }, {}, format)
}

/** Before the parser: it would keep a line of 60 million commas as 60 million strings. */
function refuseLongLines(bytes: Uint8Array): void {
  const longest = limits.csvLineMebibytes * mebibyte
  let start = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 10 || bytes[at] === 13) start = at + 1
    else if (at - start >= longest) {
      const lines = new LineCounter(bytes)
      lines.advance(start)
      throw new FileRefused('csv-line-too-long', { line: lines.line }, { limit: limits.csvLineMebibytes })
    }
  }
}
