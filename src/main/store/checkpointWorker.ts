import { Worker } from 'node:worker_threads'
import { checkpointsInThisThread, type Checkpoints } from './checkpoints'

/** `state` is one number that both threads see. */
export interface CheckpointTask {
  readonly file: string
  readonly state: Int32Array<SharedArrayBuffer>
}

/** What `state` says once the thread has closed its connection. */
export const closed = 1

/** In milliseconds. The thread is started when the window stands, and a quit waits at most so long for its last round. */
const startsAfter = 1_500
const mostWaited = 3_000
/** Pages of the log at which a commit helps after all: the thread has fallen behind by 400 MB, or is stuck. */
const lastResort = 100_000

/**
 * Checkpoints in a thread of their own: after a month is caught up on, one takes main a tenth of a second. A thread that
 * fails is replaced by the calling one.
 * @param worker the built worker
 */
export function checkpointWorker(worker: string, startAfter = startsAfter): Checkpoints {
  return (database) => {
    const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const before = database.$client.pragma('wal_autocheckpoint', { simple: true }) as number
    let thread: Worker | null = null
    let end: (() => void) | null = null

    database.$client.pragma(`wal_autocheckpoint = ${lastResort}`)
    const starting = setTimeout(() => {
      thread = new Worker(worker, { workerData: { file: database.$client.name, state } satisfies CheckpointTask })
      thread.on('error', () => undefined)
      thread.on('exit', () => {
        thread = null
        if (!database.$client.open) return
        database.$client.pragma(`wal_autocheckpoint = ${before}`)
        end = checkpointsInThisThread(database)
      })
      thread.unref()
    }, startAfter).unref()

    return () => {
      clearTimeout(starting)
      end?.()
      if (thread === null) return
      // Whoever closes the file last moves the rest of the log into it: that has to be us, and quitting waits for nothing else.
      thread.postMessage('end')
      Atomics.wait(state, 0, 0, mostWaited)
    }
  }
}
