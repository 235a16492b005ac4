import type { DirectoryFormat, DirectoryProblem, DirectoryRecord } from '../model/record'
import { readDirectory } from '../readDirectory'

/** A record without what it says nothing about, which has specs of its own. */
export type ReadRecord = Omit<DirectoryRecord, 'said'>

/** All that a file says: the people that can be imported, and every problem. A refused file has no people. */
export interface DirectoryReading {
  readonly format: DirectoryFormat | null
  readonly records: readonly ReadRecord[]
  readonly problems: readonly DirectoryProblem[]
}

export function readRecord({ said: _said, ...record }: DirectoryRecord): ReadRecord {
  return record
}

/** Reads a file that is in memory as a whole, with its problems by line. A refused file has no records. */
export async function readDirectoryFile(
  bytes: Uint8Array,
  name: string,
): Promise<DirectoryReading> {
  const records: ReadRecord[] = []
  const problems: DirectoryProblem[] = []
  const { format, refused } = await readDirectory(
    [{ name, open: () => [bytes] }],
    {},
    {
      record: (record) => records.push(readRecord(record)),
      problem: (problem) => problems.push(problem),
      patch: () => {},
      progress: () => {},
    },
  )
  const byLine = problems.toSorted((a, b) => a.line - b.line)
  return refused
    ? {
        format,
        records: [],
        problems: [...byLine.filter((problem) => problem !== refused), refused],
      }
    : { format, records, problems: byLine }
}
