import type { Collector } from './collector'
import { readCsv } from './csv/csv'
import { csvColumns, csvHeadings } from './csv/csvHeader'
import { utf8Pieces } from './source/encoding'
import type { CsvFormat, JsonFormat } from './model/format'
import { readJson } from './json/json'
import { JsonMarks } from './json/jsonMarks'
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
): Promise<CsvFormat | JsonFormat> {
  const text = utf8Pieces(withHead(pieces, headBytes))
  const first = await text.next()
  if (first.done) throw new FileRefused('file-empty', { line: 1 })
  const head = first.value
  const all = startingWith(head, text)
  const { report } = collector
  const person = (row: FileRow, { map, format }: CsvFormat | JsonFormat) => {
    collector.take(row, map, format)
  }
  if (fileKindOf(head) === 'json') {
    const marks = new JsonMarks()
    marks.take(head)
    return readJson(all, jsonFormatsOf(marks, formats), {
      report,
      person,
      key: column,
      patch: (operations, whose, line, { format }) =>
        collector.takePatch(operations, whose, line, format),
    })
  }
  const format = await readCsv(all, head, formats.csv, {
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
  if (mapped) return json
  const { told } = marks.recognise(json)
  const sections = new Set(told.map(({ section }) => section))
  // Of two with different lists of people, the file may have both, which is refused where the second begins.
  return sections.size === told.length ? told : []
}

/** What the first thing in a file shows it to be. Refuses a file with nothing in it. */
export function fileKindOf(head: Uint8Array): 'json' | 'csv' {
  const [first] = /\S/.exec(new TextDecoder().decode(head)) ?? []
  if (first === undefined)
    throw new FileRefused(head.length < headBytes ? 'file-empty' : 'file-unknown-format', {
      line: 1,
    })
  return first === '{' || first === '[' ? 'json' : 'csv'
}

async function* startingWith(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield head
  yield* rest
}
