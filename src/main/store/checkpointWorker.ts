import { Worker } from 'node:worker_threads'
import { checkpointsInThisThread, type Checkpointing, type Checkpoints } from './checkpoints'

/** `state` is one number that both threads see. */
export interface CheckpointTask {
  readonly file: string
  readonly state: Int32Array<SharedArrayBuffer>
  /** Pages of a log that has grown long. */
  readonly longLog: number
}

/** What the thread is asked: to move a log that has grown long, which it answers, or to close its connection and end. */
export type CheckpointRequest = 'make-room' | 'end'

/** What `state` says once the thread has closed its connection. */
export const closed = 1

/** In milliseconds. The thread is started when the window stands, and a quit waits at most so long for its last round. */
const startsAfter = 1_500
const mostWaited = 3_000
/** In pages: 80 MB, all of which is searched for each page that is read. */
const long = 20_000
/** Pages of the log at which a commit helps after all: the thread has fallen behind by 400 MB, or is stuck. */
const lastResort = 100_000

/**
 * Checkpoints in a thread of their own: after a month is caught up on, one takes main a tenth of a second. A thread that
 * fails is replaced by the calling one.
 * @param worker the built worker
 */
export function checkpointWorker(worker: string, { startAfter = startsAfter, longLog = long } = {}): Checkpoints {
  return (database) => {
    const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const before = database.$client.pragma('wal_autocheckpoint', { simple: true }) as number
    let thread: Worker | null = null
    let instead: Checkpointing | null = null

    database.$client.pragma(`wal_autocheckpoint = ${lastResort}`)
    const starting = setTimeout(() => {
      thread = new Worker(worker, { workerData: { file: database.$client.name, state, longLog } satisfies CheckpointTask })
      thread.on('error', () => undefined)
      thread.on('exit', () => {
        thread = null
        if (!database.$client.open) return
        database.$client.pragma(`wal_autocheckpoint = ${before}`)
        instead = checkpointsInThisThread(database)
      })
      thread.unref()
    }, startAfter).unref()

    return {
      async makeRoom() {
        if (thread !== null) await roomMade(thread)
      },
      end() {
        clearTimeout(starting)
        instead?.end()
        if (thread === null) return
        // Whoever closes the file last moves the rest of the log into it: that has to be us, and quitting waits for nothing else.
        ask(thread, 'end')
        Atomics.wait(state, 0, 0, mostWaited)
      },
    }
  }
}

/** Waits until the thread has answered, or is gone. */
function roomMade(thread: Worker): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      thread.off('message', done).off('exit', done).unref()
      resolve()
    }
    thread.once('message', done).once('exit', done).ref()
    ask(thread, 'make-room')
  })
}

function ask(thread: Worker, request: CheckpointRequest): void {
  thread.postMessage(request)
}
