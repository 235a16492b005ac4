import { setImmediate } from 'node:timers/promises'
import type { DirectoryFormat } from '@shared/vocabulary/directory'
import type { Recognition } from '@shared/vocabulary/recognition'
import { csvColumns, csvHeadings, readCsvHeader } from './csv/csvHeader'
import { utf8Pieces } from './source/encoding'
import { csvFormats, jsonFormats, ldifFormats } from './formats'
import { csvSamples } from './csv/csvSamples'
import { Documents } from './json/jsonDocument'
import { lookAhead } from './json/jsonAhead'
import { combinedLevel } from './json/jsonLevel'
import { JsonMarks } from './json/jsonMarks'
import { Outline } from './json/jsonOutline'
import { JsonReading } from './json/jsonReading'
import { JsonText } from './json/jsonText'
import { ldifFormatOf, recogniseLdif } from './ldif/ldif'
import { limits } from './model/limits'
import { mappingByHand } from './mapping/byHand'
import { defaultMapping, mappingFor } from './mapping/mapping'
import { inSmallPieces, withHead, type Pieces } from './source/pieces'
import { FileRefused } from './model/problems'
import { readableFormats } from './mapping/readable'
import { headBytes, fileKindOf, jsonFormatsOf } from './readFile'
import type { ColumnSample } from './model/samples'
import type { DirectoryInspection, DirectorySource } from './model/reading'

const sliceBytes = 32_768
const nothing: Recognition = { likeness: null, near: [] }

/**
 * Looks at the beginning of each file, a mebibyte or as much as shows what it is, for the mapping that is to be shown before anything is read. A CSV file
 * of no known format is `other-csv`: what its columns mean has to be said.
 */
export async function inspectDirectory(
  sources: readonly DirectorySource[],
): Promise<DirectoryInspection> {
  const columns = new Set<string>()
  const samples = new Map<string, ColumnSample>()
  const outline = new Outline()
  let format: DirectoryFormat | null = null
  let recognition: Recognition | null = null
  let file: string | undefined
  try {
    for (const source of sources.slice(0, limits.files)) {
      if (sources.length > 1) file = source.name
      const found = await inspectFile(source.open(), outline, {
        column: (name) => {
          if (columns.size < limits.columnsListed) columns.add(name)
        },
        sample: (sample) => {
          if (!samples.has(sample.column)) samples.set(sample.column, sample)
        },
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
      samples: [],
      lists: [],
      refused: { ...error.problem, ...(file !== undefined && { file }) },
    }
  }
  if (format === 'other-json') return { recognition: recognition ?? nothing, ...byHand(outline) }
  const seen = [...columns]
  return {
    recognition: recognition ?? nothing,
    format,
    columns: seen,
    mapping: format && (format === 'other-csv' ? defaultMapping(format) : mappingFor(format, seen)),
    samples: [...samples.values()],
    lists: [],
    refused: null,
  }
}

interface Inspected {
  readonly format: DirectoryFormat
  readonly recognition: Recognition
}

/** Who gets what a mapping can be made with. */
interface Seen {
  readonly column: (name: string) => void
  readonly sample: (sample: ColumnSample) => void
}

/** A JSON file whose people and columns have to be said: it begins with the list that is likeliest one of people. */
function byHand(outline: Outline): Omit<DirectoryInspection, 'recognition'> {
  const lists = outline.peopleLists()
  const [likeliest] = lists
  return {
    format: 'other-json',
    columns: likeliest?.columns ?? [],
    mapping: mappingByHand(likeliest ?? null),
    samples: likeliest?.samples ?? [],
    lists,
    refused: null,
  }
}

async function inspectFile(pieces: Pieces, outline: Outline, seen: Seen): Promise<Inspected> {
  const text = utf8Pieces(withHead(inSmallPieces(pieces, headBytes), headBytes))
  try {
    const { done, value: head } = await text.next()
    if (done === true) throw new FileRefused('file-empty', { line: 1 })
    const kind = fileKindOf(head)
    if (kind === 'json') return await inspectJson(slicesOf(head, text), outline, seen)
    return kind === 'ldif' ? inspectLdif(head, seen) : inspectCsv(head, seen)
  } finally {
    // What is not asked for any more is not read, and the file is closed.
    await text.return(undefined)
  }
}

/** In slices: this is done where the desk works, which has its turn in between. */
async function inspectJson(
  slices: AsyncGenerator<Uint8Array>,
  outline: Outline,
  { column, sample }: Seen,
): Promise<Inspected> {
  const marks = new JsonMarks()
  const ahead = await lookAhead(marks, jsonFormats, slices, headBytes)
  const recognition = marks.recognise(jsonFormats)
  const reading = new JsonReading(jsonFormatsOf(marks, readableFormats(undefined)), {
    report: () => {},
    person: () => {},
    patch: () => {},
    key: column,
  })
  const text = new JsonText(combinedLevel([new Documents(reading), outline]))
  for (const slice of ahead) {
    text.take(slice)
    await setImmediate()
  }
  try {
    const { format, section } = reading.format()
    for (const path of section === null ? [''] : [section, ''])
      outline.samplesOf(path).forEach(sample)
    return { format, recognition }
  } catch (error) {
    if (isUnknown(error) && outline.peopleLists().length > 0)
      return { format: 'other-json', recognition }
    throw error
  }
}

async function* slicesOf(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (
    let piece: IteratorResult<Uint8Array, undefined> = { done: false, value: head };
    piece.done !== true;
    piece = await rest.next()
  ) {
    for (let at = 0; at < piece.value.length; at += sliceBytes) {
      yield piece.value.subarray(at, at + sliceBytes)
      await setImmediate()
    }
  }
}

function inspectLdif(head: Uint8Array, { column }: Seen): Inspected {
  const recognition = recogniseLdif(head, ldifFormats)
  recognition.attributes.forEach(column)
  return { format: ldifFormatOf(head, ldifFormats).format, recognition }
}

function inspectCsv(head: Uint8Array, { column, sample }: Seen): Inspected {
  const headings = csvHeadings(head, csvFormats)
  const columns = csvColumns(headings)
  columns.forEach(column)
  csvSamples(head, headings).forEach(sample)
  const [format] = headings.told
  if (format && headings.told.length === 1) {
    readCsvHeader(head, csvFormats)
    return { format: format.format, recognition: headings }
  }
  // With one column only, it is more likely no table at all.
  if (columns.length <= 1) throw new FileRefused('file-unknown-format', { line: headings.line })
  return { format: 'other-csv', recognition: headings }
}

function isUnknown(error: unknown): boolean {
  return error instanceof FileRefused && error.problem.problem === 'file-unknown-format'
}
