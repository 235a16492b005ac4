import { parentPort, workerData } from 'node:worker_threads'
import Client from 'better-sqlite3'
import { closed, type CheckpointRequest, type CheckpointTask } from './checkpointWorker'

const everyMilliseconds = 500
/** What the log holds, and what was written while that was moved. More would take the processor from whoever writes without a pause. */
const roundsByItself = 2
/** For whoever waits, and so writes no more. */
const roundsAsked = 20

const { file, state, longLog } = workerData as CheckpointTask
const client = new Client(file, { fileMustExist: true })
client.pragma('synchronous = FULL')

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
    const [{ busy, log }] = client.pragma(`wal_checkpoint(${mode})`) as [{ busy: number; log: number }]
    return busy === 0 ? log : null
  } catch {
    // Nothing is lost: the log holds what was written. A disk that fails says so to the next one who writes.
    return null
  }
}

const timer = setInterval(() => move(roundsByItself), everyMilliseconds)
parentPort?.on('message', (request: CheckpointRequest) => {
  if (request === 'make-room') {
    if ((pages('NOOP') ?? 0) > longLog) move(roundsAsked)
    parentPort?.postMessage('made')
    return
  }
  clearInterval(timer)
  client.close()
  Atomics.store(state, 0, closed)
  Atomics.notify(state, 0)
  parentPort?.close()
})
