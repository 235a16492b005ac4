import type { Collector } from './collector'
import { readCsv } from './csv/csv'
import { csvColumns, csvHeadings } from './csv/csvHeader'
import { utf8Pieces } from './source/encoding'
import type { CsvFormat, JsonFormat, LdifFormat } from './model/format'
import { readJson } from './json/json'
import { lookAhead } from './json/jsonAhead'
import { JsonMarks } from './json/jsonMarks'
import { isLdif, readLdif } from './ldif/ldif'
import { limits, mebibyte } from './model/limits'
import { withHead, type Pieces } from './source/pieces'
import { FileRefused } from './model/problems'
import type { Readable } from './mapping/readable'
import type { FileRow } from './model/row'

/** The longest line of a CSV file and a byte more: the heading is within, or longer than it may be. */
export const headBytes = limits.csvLineMebibytes * mebibyte + 1

/** Reads one file to its end. @param column gets every column or key that people have in it */
export async function readFile(
  pieces: Pieces,
  formats: Readable,
  collector: Collector,
  column: (name: string) => void,
): Promise<CsvFormat | JsonFormat | LdifFormat> {
  const text = utf8Pieces(withHead(pieces, headBytes))
  try {
    return await readText(text, formats, collector, column)
  } finally {
    // What is refused is not read any further, and the file is closed.
    await text.return(undefined)
  }
}

async function readText(
  text: AsyncIterator<Uint8Array>,
  formats: Readable,
  collector: Collector,
  column: (name: string) => void,
): Promise<CsvFormat | JsonFormat | LdifFormat> {
  const first = await text.next()
  if (first.done === true) throw new FileRefused('file-empty', { line: 1 })
  const head = first.value
  const { report } = collector
  const person = (row: FileRow, { map, format }: CsvFormat | JsonFormat | LdifFormat) => {
    collector.take(row, map, format)
  }
  const kind = fileKindOf(head)
  if (kind === 'ldif')
    return readLdif(startingWith([head], text), head, formats.ldif, { person, key: column })
  if (kind === 'json') {
    const marks = new JsonMarks()
    const ahead = await lookAhead(marks, formats.json, startingWith([head], text), headBytes)
    return readJson(startingWith(ahead, text), jsonFormatsOf(marks, formats), {
      report,
      person,
      key: column,
      patch: (operations, whose, line, { format }) =>
        collector.takePatch(operations, whose, line, format),
    })
  }
  const format = await readCsv(startingWith([head], text), head, formats.csv, {
    report,
    person,
    blank: (line, { format }) => {
      collector.takeBlank(line, format)
    },
  })
  csvColumns(csvHeadings(head, formats.csv)).forEach(column)
  return format
}

/** What a JSON file is read as. Of nothing that we know, it is read all the same: it may be broken, which is said first. */
export function jsonFormatsOf(marks: JsonMarks, { json, mapped }: Readable): readonly JsonFormat[] {
  if (mapped) return json.map((format) => withStatusOf(marks, format))
  const { told } = marks.recognise(json)
  const sections = new Set(told.map(({ section }) => section))
  // Of two with different lists of people, the file may have both, which is refused where the second begins.
  return sections.size === told.length ? told.map((format) => withStatusOf(marks, format)) : []
}

/** A file that says of some that they may sign in says it of all who may: then silence is no yes. That somebody is blocked is said of few. */
function withStatusOf(marks: JsonMarks, format: JsonFormat): JsonFormat {
  const { map } = format
  const isSaid = map.status.some(
    ({ column, says }) => (says === 'may' || says === 'status') && marks.has(column, format),
  )
  return isSaid && map.statusIsUsual === false
    ? { ...format, map: { ...map, statusIsUsual: true } }
    : format
}

/** What the first thing in a file shows it to be. Refuses a file with nothing in it. */
export function fileKindOf(head: Uint8Array): 'json' | 'ldif' | 'csv' {
  const text = new TextDecoder().decode(head)
  const [first] = /\S/.exec(text) ?? []
  if (first === undefined)
    throw head.length < headBytes
      ? new FileRefused('file-empty', { line: 1 })
      : new FileRefused('blank-too-long', { line: 1 }, { limit: limits.blankMebibytes })
  if (first === '{' || first === '[') return 'json'
  return isLdif(text) ? 'ldif' : 'csv'
}

/** What was read already, and what comes. */
async function* startingWith(
  begun: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* begun
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}
