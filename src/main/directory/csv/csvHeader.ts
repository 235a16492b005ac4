import { CsvError, parse } from 'csv-parse/sync'
import { firstLines } from './firstLines'
import { mostColumns } from './headingLine'
import { withoutHint } from './hints'
import { isPerson, namesByPlace } from './noHeadings'
import { ownName, underOwnNames } from './ownHeadings'
import { columnsOf, type CsvFormat } from '../model/format'
import { limits, mebibyte } from '../model/limits'
import { LineCounter } from '../source/lineCounter'
import { FileRefused } from '../model/problems'
import { recognise, type Told } from '../model/recognition'
import { knownStatus, mayBeStatus } from '../status/knownColumns'
import { withoutInvisible } from '../model/invisible'

/** What the first line says about the others. */
export interface CsvHeader {
  readonly format: CsvFormat
  readonly delimiter: string
  readonly line: number
  /** How many records stand before it, less one where there are no headings. */
  readonly skipped: number
  /** Whether the first line is a person already. */
  readonly isHeadless: boolean
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
const delimiters = [',', ';', '\t', '|']

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

/** The first line of a file, taken apart by the delimiter by which it is most like something. */
export interface CsvHeadings extends Told<CsvFormat> {
  readonly delimiter: string
  readonly line: number
  /** How many records stand before the first line; one less where that is a person already, and the columns go by their place. */
  readonly skipped: number
  readonly isHeadless: boolean
  readonly record: readonly string[]
}

/** Weighs the first line against the formats, by each delimiter. Where none is like it, it is taken apart into most columns. */
export function csvHeadings(head: Uint8Array, formats: readonly CsvFormat[]): CsvHeadings {
  const { marks, delimiter: said, end } = firstLines(head)
  const line = lineOfHeader(head, end)
  const rest = head.subarray(end)
  const possible = said === null ? delimiters : [said]
  refuseTooMany(rest, line, possible)
  return possible
    .map((delimiter): CsvHeadings => {
      const first = firstRecord(rest, delimiter)
      const isHeadless = isPerson(first)
      const record = isHeadless ? namesByPlace(first) : first
      const shown = new Set([...spelt(record), ...marks])
      const told = recognise(formats, {
        has: (mark) => shown.has(heading(mark)),
        columns: () => spelt(record).filter((column) => column !== ''),
        spelt: heading,
      })
      return {
        ...told,
        delimiter,
        line,
        skipped: marks.length - Number(isHeadless),
        isHeadless,
        record,
      }
    })
    .reduce((best, other) =>
      other.weight > best.weight ||
      (other.weight === best.weight && other.record.length > best.record.length)
        ? other
        : best,
    )
}

/** Finds out which format and delimiter a file has. Refuses a file whose first line is of none of the formats, or of two. */
export function readCsvHeader(head: Uint8Array, formats: readonly CsvFormat[]): CsvHeader {
  const headings = csvHeadings(head, formats)
  const { told, line, record } = headings
  const [format] = told
  if (!format || told.length > 1) throw new FileRefused('file-unknown-format', { line })
  refuseTooLong(record, line, format)
  return describe(spelt(record), format, headings)
}

/** The columns that the first line names, as a mapping can name them: each once. */
export function csvColumns({ record, line }: CsvHeadings): string[] {
  // One that is not divided at all is no table, and whoever asks says so.
  if (record.length === 1 && record.some(isTooLong)) return []
  refuseTooLong(record, line, null)
  const shown = new Map(
    record.map((text) => [
      heading(text),
      withoutInvisible(withoutHint(text)).replace(/\s+/g, ' ').trim(),
    ]),
  )
  return [...shown.values()].filter((text) => text !== '')
}

/** By a delimiter that is not the file's, a heading is the whole line. It is none that we know, and not looked at closer. */
function spelt(record: readonly string[]): string[] {
  return record.map((text) => (isTooLong(text) ? '' : heading(text)))
}

function lineOfHeader(head: Uint8Array, start: number): number {
  const lines = new LineCounter()
  lines.append(head)
  lines.advance(start)
  lines.skipBlank()
  return lines.line
}

function describe(
  headings: readonly string[],
  known: CsvFormat,
  { delimiter, line, skipped, isHeadless }: CsvHeadings,
): CsvHeader {
  const format = withStatus(known, headings)
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
  return {
    format,
    delimiter,
    line,
    skipped,
    isHeadless,
    headings,
    columns: headings.length,
    indexOf,
    missing,
  }
}

/** What says whether somebody may sign in is looked at in every file, whatever the format has and the mapping leaves out. */
function withStatus(format: CsvFormat, headings: readonly string[]): CsvFormat {
  const { map } = format
  const own = map.status.filter(({ column }) => headings.includes(heading(column)))
  const others = headings
    .filter((column) => !own.some((one) => heading(one.column) === column))
    .flatMap((column) => knownStatus(column) ?? [])
  const status = [...own, ...others]
  const isUnclear =
    format.format === 'other-csv' &&
    headings.some((column) => mayBeStatus(column) && knownStatus(column) === null)
  // Whoever was never deleted has no time of it, and whoever stays has none until when.
  const isSaid = status.some(({ says }) => says !== 'since' && says !== 'until')
  const statusIsUsual = isSaid || (map.statusIsUsual || isUnclear ? 'missing' : false)
  return { ...format, map: { ...map, status, statusIsUsual } }
}

/** Before anything else is done with the line. */
function refuseTooMany(head: Uint8Array, line: number, possible: readonly string[]): void {
  const columns = mostColumns(head, possible)
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
