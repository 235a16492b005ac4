import type { Database } from './database'

const everyMilliseconds = 5_000

/**
 * Moves the write-ahead log into the file every few seconds, while it is short: otherwise some commit has to do it when
 * it has grown long, and a person waits. Returns what ends it.
 */
export function checkpointNowAndThen(database: Database): () => void {
  const timer = setInterval(() => {
    try {
      database.$client.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // Nothing is lost: the log holds what was written. A disk that fails says so to the next one who writes.
    }
  }, everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
