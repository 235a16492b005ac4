import type { DirectoryProblem, DirectoryRecord, DirectoryReading } from '../record'
import { readDirectory } from '../readDirectory'

/** Reads a file that is in memory as a whole, with its problems by line. A refused file has no records. */
export async function readDirectoryFile(bytes: Uint8Array, name: string): Promise<DirectoryReading> {
  const records: DirectoryRecord[] = []
  const problems: DirectoryProblem[] = []
  const { format, refused } = await readDirectory([{ name, open: () => [bytes] }], {}, {
    record: (record) => records.push(record),
    problem: (problem) => problems.push(problem),
    patch: () => {},
    progress: () => {},
  })
  const byLine = problems.toSorted((a, b) => a.line - b.line)
  return refused ? { format, records: [], problems: [...byLine.filter((problem) => problem !== refused), refused] } : { format, records, problems: byLine }
}
