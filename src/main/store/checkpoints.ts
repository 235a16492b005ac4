import type { Database } from './database'

/** Moves the write-ahead log of an open store into its file now and then, so that no commit has to. Returns what ends it. */
export type Checkpoints = (database: Database) => () => void

const everyMilliseconds = 5_000

/** In the calling thread, while the log is short: some milliseconds at a desk, a tenth of a second after much work. */
export const checkpointsInThisThread: Checkpoints = ({ $client }) => {
  const timer = setInterval(() => {
    try {
      $client.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // Nothing is lost: the log holds what was written. A disk that fails says so to the next one who writes.
    }
  }, everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
