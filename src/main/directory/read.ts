import type { DirectoryFormat } from '@shared/vocabulary/directory'
import { Collector } from './collector'
import { readCsv } from './csv'
import { decodeUtf8, utf8Bytes } from './encoding'
import { csvFormats, jsonFormats } from './formats/index'
import { readJson } from './json'
import { FileRefused } from './problems'
import type { DirectoryReading } from './record'

/**
 * Reads an export of another directory: who could be added, and every problem. The format is told by the content; the
 * name of the file says nothing that can be relied on. Whatever the file holds, this returns; a file that can't be taken
 * as a whole has no records and a problem of severity `file-refused`.
 */
export function readDirectoryFile(bytes: Uint8Array, _fileName: string): DirectoryReading {
  const collector = new Collector()
  try {
    const format = readRows(bytes, collector)
    const problems = collector.finish(format)
    return { format, records: collector.records, problems }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return { format: error.format, records: [], problems: [...collector.problemsByLine(), error.problem] }
  }
}

function readRows(file: Uint8Array, collector: Collector): DirectoryFormat {
  const bytes = utf8Bytes(file)
  // Also for CSV, which is parsed from the bytes: it is what proves that they are UTF-8.
  const text = decodeUtf8(bytes)
  const [first] = /\S/.exec(text) ?? []
  if (first === undefined) throw new FileRefused('file-empty', { line: 1 })
  const found = first === '{' || first === '['
    ? readJson(text, jsonFormats, collector.report, (row, { map, format }) => collector.take(row, map, format))
    : readCsv(bytes, csvFormats, collector.report, (row, { map, format }) => collector.take(row, map, format))
  return found.format
}
