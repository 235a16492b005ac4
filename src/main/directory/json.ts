import { visit } from 'jsonc-parser'
import type { JsonFormat } from './format'
import { Documents } from './jsonDocument'
import { ignored, type Kind, type Level } from './jsonLevel'
import { JsonReading } from './jsonReading'
import { surveyJson } from './jsonSurvey'
import { FileRefused, type Report } from './problems'
import type { FileRow } from './row'

/** Reads a JSON file of one of the formats and hands on a row at a time; no more of the document is kept than that. */
export function readJson(
  text: string, formats: readonly JsonFormat[], report: Report, take: (row: FileRow, format: JsonFormat) => void,
): JsonFormat {
  surveyJson(text)
  const reading = new JsonReading(formats, report, take)
  const open: Level[] = [new Documents(reading)]
  const inner = (): Level => open.at(-1) ?? ignored
  const push = (kind: Kind, line: number): void => { open.push(inner().open(kind, line)) }
  const literal = (value: unknown, offset: number, length: number): string | null => {
    if (value === null) return null
    // Out of the file, not out of the number: 34612345678901234567 would come back rounded.
    return typeof value === 'string' ? value : text.slice(offset, offset + length)
  }
  const brokenAt = (offset: number, line: number, column: number): FileRefused =>
    offset >= text.trimEnd().length ? new FileRefused('file-cut-off', { line }) : new FileRefused('json-broken', { line }, { column })

  visit(text, {
    onObjectBegin: (_offset, _length, line) => push('object', line + 1),
    onArrayBegin: (_offset, _length, line) => push('array', line + 1),
    onObjectProperty: (key, _offset, _length, line) => inner().key(key, line + 1),
    onLiteralValue: (value, offset, length, line) => inner().value(literal(value, offset, length), line + 1),
    onObjectEnd: () => open.pop()?.close(),
    onArrayEnd: () => open.pop()?.close(),
    onError: (_error, offset, _length, line, column) => { throw brokenAt(offset, line + 1, column + 1) },
  }, { disallowComments: true })
  return reading.format()
}
