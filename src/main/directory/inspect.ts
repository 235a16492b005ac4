import { setImmediate } from 'node:timers/promises'
import type { DirectoryFormat } from '@shared/vocabulary/directory'
import type { Recognition } from '@shared/vocabulary/recognition'
import { csvColumns, csvHeadings, readCsvHeader } from './csv/csvHeader'
import { utf8Pieces } from './source/encoding'
import { csvFormats, jsonFormats } from './formats'
import { Documents } from './json/jsonDocument'
import { JsonMarks } from './json/jsonMarks'
import { JsonReading } from './json/jsonReading'
import { JsonText } from './json/jsonText'
import { limits } from './model/limits'
import { defaultMapping, mappingFor } from './mapping/mapping'
import { inSmallPieces, withHead, type Pieces } from './source/pieces'
import { FileRefused } from './model/problems'
import { readableFormats } from './mapping/readable'
import { headBytes, fileKindOf, jsonFormatsOf } from './readFile'
import type { DirectoryInspection, DirectorySource } from './model/reading'

const sliceBytes = 32_768
const nothing: Recognition = { likeness: null, near: [] }

/**
 * Looks at the beginning of each file, a mebibyte or so, for the mapping that is to be shown before anything is read. A CSV file
 * of no known format is `other-csv`: what its columns mean has to be said.
 */
export async function inspectDirectory(
  sources: readonly DirectorySource[],
): Promise<DirectoryInspection> {
  const columns = new Set<string>()
  let format: DirectoryFormat | null = null
  let recognition: Recognition | null = null
  let file: string | undefined
  try {
    for (const source of sources.slice(0, limits.files)) {
      if (sources.length > 1) file = source.name
      const found = await inspectFile(source.open(), (name) => {
        if (columns.size < limits.columnsListed) columns.add(name)
      })
      if (format !== null && found.format !== format)
        throw new FileRefused('file-mixed-formats', { line: 1 })
      ;({ format } = found)
      recognition ??= { likeness: found.recognition.likeness, near: found.recognition.near }
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return {
      recognition: recognition ?? nothing,
      format: error.format ?? format,
      columns: [...columns],
      mapping: null,
      refused: { ...error.problem, ...(file !== undefined && { file }) },
    }
  }
  const seen = [...columns]
  return {
    recognition: recognition ?? nothing,
    format,
    columns: seen,
    mapping: format && (format === 'other-csv' ? defaultMapping(format) : mappingFor(format, seen)),
    refused: null,
  }
}

interface Inspected {
  readonly format: DirectoryFormat
  readonly recognition: Recognition
}

async function inspectFile(pieces: Pieces, column: (name: string) => void): Promise<Inspected> {
  for await (const head of utf8Pieces(withHead(inSmallPieces(pieces, headBytes), headBytes)))
    return fileKindOf(head) === 'json' ? inspectJson(head, column) : inspectCsv(head, column)
  throw new FileRefused('file-empty', { line: 1 })
}

/** In slices: this is done where the desk works, which has its turn in between. */
async function inspectJson(head: Uint8Array, column: (name: string) => void): Promise<Inspected> {
  const marks = new JsonMarks()
  for (const slice of slicesOf(head)) {
    if (!marks.take(slice)) break
    await setImmediate()
  }
  const reading = new JsonReading(jsonFormatsOf(marks, readableFormats(undefined)), {
    report: () => {},
    person: () => {},
    patch: () => {},
    key: column,
  })
  const text = new JsonText(new Documents(reading))
  for (const slice of slicesOf(head)) {
    text.take(slice)
    await setImmediate()
  }
  return { format: reading.format().format, recognition: marks.recognise(jsonFormats) }
}

function* slicesOf(head: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < head.length; at += sliceBytes) yield head.subarray(at, at + sliceBytes)
}

function inspectCsv(head: Uint8Array, column: (name: string) => void): Inspected {
  const headings = csvHeadings(head, csvFormats)
  const columns = csvColumns(headings)
  columns.forEach(column)
  const [format] = headings.told
  if (format && headings.told.length === 1) {
    readCsvHeader(head, csvFormats)
    return { format: format.format, recognition: headings }
  }
  // With one column only, it is more likely no table at all.
  if (columns.length <= 1) throw new FileRefused('file-unknown-format', { line: headings.line })
  return { format: 'other-csv', recognition: headings }
}
