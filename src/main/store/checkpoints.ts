import type Client from 'better-sqlite3'
import type { Database } from './database'
import { lookAtAll } from './inspect'
import { moveLog, raiseMark } from './logLife'

/** Moves the write-ahead log of an open store into its file now and then, so that no commit has to. */
export type Checkpoints = (database: Database) => Checkpointing

export interface Checkpointing {
  /**
   * Where the log has grown long, waits until it has been moved: it begins anew only when all of it was moved and nobody
   * wrote meanwhile, so whoever writes without a pause has to wait for this now and then. Never fails.
   */
  makeRoom(): Promise<void>
  /** Looks at the whole store, see `inspect`. Answers what is wrong with it; null: nothing is. Never fails. */
  lookAtAll(): Promise<string | null>
  end(): void
}

const everyMilliseconds = 5_000
/** How often the mark of a log is raised, in milliseconds: a copy of the file that was taken since could be put back unnoticed. */
export const marksEvery = 15_000

/** Raises the mark of a store's log when it is time, and something was written since. */
export function raisingMarks(
  client: Client.Database,
  clock: () => number = () => performance.now(),
): () => void {
  const changes = client.prepare<[], number>('PRAGMA data_version').pluck()
  const own = client.prepare<[], number>('SELECT total_changes()').pluck()
  const seen = (): string => `${changes.get() ?? 0} ${own.get() ?? 0}`
  let [raisedAt, before] = [clock(), seen()]
  return () => {
    if (clock() - raisedAt < marksEvery || seen() === before) return
    raiseMark(client.name)
    ;[raisedAt, before] = [clock(), seen()]
  }
}

/** In the calling thread, while the log is short: some milliseconds at a desk, a tenth of a second after much work. */
export const checkpointsInThisThread: Checkpoints = ({ $client }) => {
  const raise = raisingMarks($client)
  const timer = setInterval(() => {
    try {
      moveLog($client)
      raise()
    } catch {
      // Nothing is lost: the log holds what was written. A disk that fails says so to the next one who writes.
    }
  }, everyMilliseconds)
  timer.unref()
  // The commits of this thread move a long log themselves.
  return {
    makeRoom: async () => undefined,
    lookAtAll: async () => lookAtAll($client),
    end: () => clearInterval(timer),
  }
}
