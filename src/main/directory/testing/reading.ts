import { readDirectory } from '../readDirectory'
import type { DirectoryPatch, DirectoryProblem, ReadableFacts } from '../model/record'
import { readRecord, type ReadRecord } from './readFile'
import type { DirectoryResult, DirectorySource, ReadOptions } from '../model/reading'

/** All that a reading hands over. */
export interface FullReading extends DirectoryResult {
  readonly records: readonly ReadRecord[]
  /** Of each record, what it says anything about. */
  readonly said: readonly ReadableFacts[]
  readonly patches: readonly DirectoryPatch[]
  readonly problems: readonly DirectoryProblem[]
  readonly progress: readonly number[]
}

/** A file of these pieces; text becomes UTF-8. */
export function sourceOf(
  name: string,
  ...pieces: readonly (string | Uint8Array)[]
): DirectorySource {
  const bytes = pieces.map((piece) =>
    typeof piece === 'string' ? new TextEncoder().encode(piece) : piece,
  )
  return { name, open: () => bytes }
}

/** Reads text or sources and keeps what is handed over. */
export async function readAll(
  sources: string | readonly DirectorySource[],
  options: ReadOptions = {},
): Promise<FullReading> {
  const records: ReadRecord[] = []
  const said: ReadableFacts[] = []
  const patches: DirectoryPatch[] = []
  const problems: DirectoryProblem[] = []
  const progress: number[] = []
  const result = await readDirectory(
    typeof sources === 'string' ? [sourceOf('file', sources)] : sources,
    options,
    {
      record: (record) => {
        records.push(readRecord(record))
        said.push(record.said)
      },
      patch: (patch) => {
        patches.push(patch)
      },
      problem: (problem) => {
        problems.push(problem)
      },
      progress: (bytes) => {
        progress.push(bytes)
      },
    },
  )
  return { ...result, records, said, patches, problems, progress }
}

/** A file that is made while it is read, and says how far that was. */
export function endlessSource(
  start: string,
  piece: string,
  pieces: number,
): DirectorySource & { readonly made: () => number } {
  const bytes = new TextEncoder().encode(piece)
  let made = 0
  return {
    name: 'endless',
    made: () => made,
    *open() {
      yield new TextEncoder().encode(start)
      for (; made < pieces; made++) yield bytes
    },
  }
}
