import type { Database } from './database'

/** Moves the write-ahead log of an open store into its file now and then, so that no commit has to. */
export type Checkpoints = (database: Database) => Checkpointing

export interface Checkpointing {
  /**
   * Where the log has grown long, waits until it has been moved: it begins anew only when all of it was moved and nobody
   * wrote meanwhile, so whoever writes without a pause has to wait for this now and then. Never fails.
   */
  makeRoom(): Promise<void>
  end(): void
}

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
  // The commits of this thread move a long log themselves.
  return { makeRoom: async () => undefined, end: () => clearInterval(timer) }
}
