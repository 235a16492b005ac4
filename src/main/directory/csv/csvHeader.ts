import { CsvError, parse } from 'csv-parse/sync'
import { mostColumns } from './headingLine'
import { ownName, underOwnNames } from './ownHeadings'
import { columnsOf, type CsvFormat } from '../model/format'
import { limits, mebibyte } from '../model/limits'
import { LineCounter } from '../source/lineCounter'
import { FileRefused } from '../model/problems'
import { withoutInvisible } from '../model/invisible'

/** What the first line says about the others. */
export interface CsvHeader {
  readonly format: CsvFormat
  readonly delimiter: string
  readonly line: number
  /** As `heading` spells them. */
  readonly headings: readonly string[]
  /** How many columns the file has, known to us or not. */
  readonly columns: number
  /** By the mapping's spelling. */
  readonly indexOf: ReadonlyMap<string, number>
  /** Columns that the format should have and this file lacks. */
  readonly missing: readonly string[]
}

// A spreadsheet program in a language with decimal commas writes semicolons.
const delimiters = [',', ';', '\t']

/** How a CSV file is taken apart. All line ends are listed, because files that were put together have several. */
export function csvOptions(delimiter: string) {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.csvLineMebibytes * mebibyte,
  }
}

/** Finds out which format and delimiter a file has. Refuses a file whose first line is of none of the formats. */
export function readCsvHeader(head: Uint8Array, formats: readonly CsvFormat[]): CsvHeader {
  const line = lineOfHeader(head)
  refuseTooMany(head, line)
  for (const delimiter of delimiters) {
    const record = firstRecord(head, delimiter)
    // By a delimiter that is not the file's, a heading is the whole line. It is none that we know, and not looked at closer.
    const headings = record.map((text) => (isTooLong(text) ? '' : heading(text)))
    const format = formats.find(({ recognisedBy }) =>
      recognisedBy.every((column) => headings.includes(heading(column))),
    )
    if (!format) continue
    refuseTooLong(record, line, format)
    return describe(headings, format, delimiter, line)
  }
  throw new FileRefused('file-unknown-format', { line })
}

/** The columns that the first line names, as a mapping can name them: each once, by the delimiter that makes most of them. */
export function csvColumns(head: Uint8Array): string[] {
  const line = lineOfHeader(head)
  refuseTooMany(head, line)
  const records = delimiters.map((delimiter) => firstRecord(head, delimiter))
  const longest = records.reduce((most, record) => (record.length > most.length ? record : most))
  // One that is not divided at all is no table, and whoever asks says so.
  if (longest.length === 1 && longest.some(isTooLong)) return []
  refuseTooLong(longest, line, null)
  const shown = new Map(
    longest.map((text) => [
      heading(text),
      withoutInvisible(withoutHint(text)).replace(/\s+/g, ' ').trim(),
    ]),
  )
  return [...shown.values()].filter((text) => text !== '')
}

function lineOfHeader(head: Uint8Array): number {
  const lines = new LineCounter()
  lines.append(head)
  lines.skipBlank()
  return lines.line
}

function describe(
  headings: readonly string[],
  format: CsvFormat,
  delimiter: string,
  line: number,
): CsvHeader {
  const indexOf = new Map<string, number>()
  for (const column of columnsOf(format.map)) {
    const index = headings.indexOf(heading(column))
    if (index < 0) continue
    // Two columns with one heading: nobody can tell which of them is meant, and one may be somebody else's phone.
    if (headings.lastIndexOf(heading(column)) !== index)
      throw new FileRefused(
        'csv-column-repeated',
        { line, field: column },
        { column },
        format.format,
      )
    indexOf.set(column, index)
  }
  const missing = format.expected.filter((column) => !headings.includes(heading(column)))
  return { format, delimiter, line, headings, columns: headings.length, indexOf, missing }
}

/** Before anything else is done with the line. */
function refuseTooMany(head: Uint8Array, line: number): void {
  const columns = mostColumns(head, delimiters)
  if (columns > limits.csvColumns)
    throw new FileRefused('csv-too-many-columns', { line }, { columns, limit: limits.csvColumns })
}

function refuseTooLong(record: readonly string[], line: number, format: CsvFormat | null): void {
  const index = record.findIndex(isTooLong)
  if (index >= 0)
    throw new FileRefused(
      'csv-heading-too-long',
      { line },
      { column: index + 1, limit: limits.headingCharacters },
      format?.format,
    )
}

function isTooLong({ length }: string): boolean {
  return length > limits.headingCharacters
}

function firstRecord(head: Uint8Array, delimiter: string): readonly string[] {
  try {
    return underOwnNames(parse(head, { ...csvOptions(delimiter), to: 1 })[0] ?? [])
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

/** Whether a record is the first line once more, as where one export was put behind another. */
export function isHeader(record: readonly string[], { headings }: CsvHeader): boolean {
  return (
    record.length === headings.length &&
    record.every(
      (text, index) =>
        !isTooLong(text) && [text, ownName(text)].some((name) => heading(name) === headings[index]),
    )
  )
}

/** `Recovery Phone [MUST BE IN THE E.164 FORMAT]` and `recovery  phone` are the same heading. */
export function heading(text: string): string {
  return withoutHint(text)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function withoutHint(text: string): string {
  return text.replace(/\[[^[\]]*\]/g, '')
}
