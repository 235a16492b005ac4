import { parentPort, workerData } from 'node:worker_threads'
import Client from 'better-sqlite3'
import { raisingMarks } from './checkpoints'
import {
  abandoned,
  closed,
  type CheckpointAnswer,
  type CheckpointRequest,
  type CheckpointTask,
} from './checkpointWorker'
import { settle } from './connection'
import { lookAtAll } from './inspect'

const everyMilliseconds = 500
/** What the log holds, and what was written while that was moved. More would take the processor from whoever writes without a pause. */
const roundsByItself = 2
/** For whoever waits, and so writes no more. */
const roundsAsked = 20

const { file, state, longLog } = workerData as CheckpointTask
const client = settle(new Client(file, { fileMustExist: true }), 'thread')
const raise = raisingMarks(client)

/** The log begins anew only when all of it was moved and nothing was written meanwhile: one round after the other, each shorter than the last. */
function move(mostRounds: number): void {
  let last = -1
  for (let round = 0; round < mostRounds; round += 1) {
    const log = pages('PASSIVE')
    if (log === null || log === last) return
    last = log
  }
}

/** How many pages the log holds; null where somebody else is moving it, or it can't be moved. `NOOP` moves nothing. */
function pages(mode: 'PASSIVE' | 'NOOP'): number | null {
  try {
    const [{ busy, log }] = client.pragma(`wal_checkpoint(${mode})`) as [
      { busy: number; log: number },
    ]
    return busy === 0 ? log : null
  } catch {
    // Nothing is lost: the log holds what was written. A disk that fails says so to the next one who writes.
    return null
  }
}

/** Main that waits no longer has said that the log may go: what would be said of it now is not true any more. */
function mark(): void {
  if (Atomics.load(state, 0) === abandoned) return
  try {
    raise()
  } catch {
    // The mark of before says less, and nothing that is wrong.
  }
}

function answer(it: CheckpointAnswer): void {
  parentPort?.postMessage(it)
}

const timer = setInterval(() => {
  move(roundsByItself)
  mark()
}, everyMilliseconds)
parentPort?.on('message', (request: CheckpointRequest) => {
  if (request === 'make-room') {
    if ((pages('NOOP') ?? 0) > longLog) move(roundsAsked)
    return answer({ to: request })
  }
  if (request === 'look-at-all') return answer({ to: request, found: lookAtAll(client) })
  clearInterval(timer)
  client.close()
  Atomics.store(state, 0, closed)
  Atomics.notify(state, 0)
  parentPort?.close()
})
