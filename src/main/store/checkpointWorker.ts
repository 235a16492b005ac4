import { Worker } from 'node:worker_threads'
import { checkpointsInThisThread, type Checkpointing, type Checkpoints } from './checkpoints'

/** `state` is one number that both threads see. */
export interface CheckpointTask {
  readonly file: string
  readonly state: Int32Array<SharedArrayBuffer>
  /** Pages of a log that has grown long. */
  readonly longLog: number
}

/** What the thread is asked: to move a log that has grown long or to look at the whole store, which it answers, or to close its connection and end. */
export type CheckpointRequest = 'make-room' | 'look-at-all' | 'end'
export type CheckpointAnswer =
  { readonly to: 'make-room' } | { readonly to: 'look-at-all'; readonly found: string | null }

/** What `state` says once the thread has closed its connection. */
export const closed = 1
/** What it says once nobody waits for the thread any more. */
export const abandoned = 2

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
export function checkpointWorker(
  worker: string,
  { startAfter = startsAfter, longLog = long } = {},
): Checkpoints {
  return (database) => {
    const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const before = database.$client.pragma('wal_autocheckpoint', { simple: true }) as number
    let thread: Worker | null = null
    let instead: Checkpointing | null = null
    /** Asked of a thread that is not there yet. */
    let early: (() => void)[] = []

    database.$client.pragma(`wal_autocheckpoint = ${lastResort}`)
    const starting = setTimeout(() => {
      thread = new Worker(worker, {
        workerData: { file: database.$client.name, state, longLog } satisfies CheckpointTask,
      })
      thread.on('error', () => undefined)
      thread.on('exit', () => {
        thread = null
        if (!database.$client.open) return
        database.$client.pragma(`wal_autocheckpoint = ${before}`)
        instead = checkpointsInThisThread(database)
      })
      thread.unref()
      for (const one of early.splice(0)) one()
    }, startAfter).unref()

    return {
      async makeRoom() {
        if (thread !== null) await answered(thread, 'make-room')
      },
      async lookAtAll() {
        if (thread === null) await new Promise<void>((resolve) => early.push(resolve))
        const answer = thread === null ? null : await answered(thread, 'look-at-all')
        return answer?.to === 'look-at-all' ? answer.found : null
      },
      end() {
        clearTimeout(starting)
        early = []
        instead?.end()
        if (thread === null) return
        // Whoever closes the file last moves the rest of the log into it: that has to be us, and quitting waits for nothing else.
        ask(thread, 'end')
        if (Atomics.wait(state, 0, 0, mostWaited) === 'timed-out')
          Atomics.compareExchange(state, 0, 0, abandoned)
      },
    }
  }
}

/** Waits until the thread has answered, or is gone: null. */
function answered(
  thread: Worker,
  request: CheckpointAnswer['to'],
): Promise<CheckpointAnswer | null> {
  return new Promise((resolve) => {
    const done = (answer: CheckpointAnswer | null): void => {
      thread.off('message', heard).off('exit', gone).unref()
      resolve(answer)
    }
    const heard = (answer: CheckpointAnswer): void => {
      if (answer.to === request) done(answer)
    }
    const gone = (): void => done(null)
    thread.on('message', heard).once('exit', gone).ref()
    ask(thread, request)
  })
}

function ask(thread: Worker, request: CheckpointRequest): void {
  thread.postMessage(request)
}
