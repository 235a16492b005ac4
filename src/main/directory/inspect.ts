import { setImmediate } from 'node:timers/promises'
import type { DirectoryFormat } from '@shared/vocabulary/directory'
import { csvColumns, readCsvHeader } from './csv/csvHeader'
import { utf8Pieces } from './source/encoding'
import { csvFormats, jsonFormats } from './formats'
import { Documents } from './json/jsonDocument'
import { JsonReading } from './json/jsonReading'
import { JsonText } from './json/jsonText'
import { limits } from './model/limits'
import { defaultMapping, mappingFor } from './mapping/mapping'
import { inSmallPieces, withHead, type Pieces } from './source/pieces'
import { FileRefused } from './model/problems'
import { headBytes, fileKindOf } from './readFile'
import type { DirectoryInspection, DirectorySource } from './model/reading'

const sliceBytes = 32_768

/**
 * Looks at the beginning of each file, a mebibyte or so, for the mapping that is to be shown before anything is read. A CSV file
 * of no known format is `other-csv`: what its columns mean has to be said.
 */
export async function inspectDirectory(
  sources: readonly DirectorySource[],
): Promise<DirectoryInspection> {
  const columns = new Set<string>()
  let format: DirectoryFormat | null = null
  let file: string | undefined
  try {
    for (const source of sources.slice(0, limits.files)) {
      if (sources.length > 1) file = source.name
      const found = await inspectFile(source.open(), (name) => {
        if (columns.size < limits.columnsListed) columns.add(name)
      })
      if (format !== null && found !== format)
        throw new FileRefused('file-mixed-formats', { line: 1 })
      format = found
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return {
      format: error.format ?? format,
      columns: [...columns],
      mapping: null,
      refused: { ...error.problem, ...(file !== undefined && { file }) },
    }
  }
  const seen = [...columns]
  return {
    format,
    columns: seen,
    mapping: format && (format === 'other-csv' ? defaultMapping(format) : mappingFor(format, seen)),
    refused: null,
  }
}

async function inspectFile(
  pieces: Pieces,
  column: (name: string) => void,
): Promise<DirectoryFormat> {
  for await (const head of utf8Pieces(withHead(inSmallPieces(pieces, headBytes), headBytes)))
    return fileKindOf(head) === 'json' ? inspectJson(head, column) : inspectCsv(head, column)
  throw new FileRefused('file-empty', { line: 1 })
}

/** In slices: this is done where the desk works, which has its turn in between. */
async function inspectJson(
  head: Uint8Array,
  column: (name: string) => void,
): Promise<DirectoryFormat> {
  const reading = new JsonReading(jsonFormats, {
    report: () => {},
    person: () => {},
    patch: () => {},
    key: column,
  })
  const text = new JsonText(new Documents(reading))
  for (let at = 0; at < head.length; at += sliceBytes) {
    text.take(head.subarray(at, at + sliceBytes))
    await setImmediate()
  }
  return reading.format().format
}

function inspectCsv(head: Uint8Array, column: (name: string) => void): DirectoryFormat {
  const columns = csvColumns(head)
  columns.forEach(column)
  try {
    return readCsvHeader(head, csvFormats).format.format
  } catch (error) {
    // With one column only, it is more likely no table at all.
    if (
      error instanceof FileRefused &&
      error.problem.problem === 'file-unknown-format' &&
      columns.length > 1
    )
      return 'other-csv'
    throw error
  }
}
