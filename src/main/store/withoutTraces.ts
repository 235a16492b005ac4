import { existsSync, rmSync, statSync } from 'node:fs'
import { openingFault } from './fault'

/**
 * Does `work` on a database file, and when that fails removes what SQLite has put beside it meanwhile: a connection that
 * could only read can't tidy up after itself. What belongs to another program, or holds anything, stays.
 */
export function withoutTraces<T>(file: string, work: () => T): T {
  const traces = [`${file}-wal`, `${file}-shm`].filter((trace) => !existsSync(trace))
  try {
    return work()
  } catch (error) {
    const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
    if (openingFault(error)?.fault !== 'in-use' && (log === undefined || log.size === 0)) {
      for (const trace of traces) rmSync(trace, { force: true })
    }
    throw error
  }
}
