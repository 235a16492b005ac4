import { digestOf } from './digest'
import { readDirectoryFile } from './read'
import type { DirectoryResult, DirectorySink, DirectorySource, ReadOptions } from './source'

/**
 * Reads an export of another directory and hands over, one by one, who could be added and what is wrong. The format is told
 * by the content. Whatever the files hold, this returns; only a source that can't be read, or `options.signal`, makes it
 * reject. @param sources one file, or several that are parts of one export
 */
export async function readDirectory(sources: readonly DirectorySource[], options: ReadOptions, sink: DirectorySink): Promise<DirectoryResult> {
  const chunks: Uint8Array[] = []
  for (const source of sources) {
    for await (const chunk of source.open()) {
      options.signal?.throwIfAborted()
      chunks.push(chunk)
    }
  }
  const bytes = new Uint8Array(Buffer.concat(chunks))
  const reading = readDirectoryFile(bytes, sources[0]?.name ?? '')
  reading.records.forEach((record) => sink.record(record))
  reading.problems.forEach((problem) => sink.problem(problem))
  sink.progress(bytes.length)
  const count = (severity: string) => reading.problems.filter((problem) => problem.severity === severity).length
  return {
    format: reading.format, columns: [], mapping: null, digest: digestOf(bytes),
    refused: reading.problems.find(({ severity }) => severity === 'file-refused') ?? null,
    counts: { bytes: bytes.length, records: reading.records.length, patches: 0, refused: count('record-refused'), dropped: count('value-dropped'), noted: count('noted'), leftOut: 0 },
  }
}
