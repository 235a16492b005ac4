import { parentPort, workerData } from 'node:worker_threads'
import Client from 'better-sqlite3'
import { closed, type CheckpointTask } from './checkpointWorker'

const everyMilliseconds = 500
const mostRounds = 20

const { file, state } = workerData as CheckpointTask
const client = new Client(file, { fileMustExist: true })
client.pragma('synchronous = FULL')

/**
 * The log begins anew only when all of it was moved and nothing was written meanwhile: while somebody writes, one round
 * after the other, each shorter than the last.
 */
function moveAll(): void {
  let last = -1
  for (let round = 0; round < mostRounds; round += 1) {
    const { busy, log } = checkpoint()
    if (busy !== 0 || log <= last) return
    last = log
  }
}

/** `log`: how many pages are in it. */
function checkpoint(): { busy: number; log: number } {
  try {
    const [answer] = client.pragma('wal_checkpoint(PASSIVE)') as [{ busy: number; log: number }]
    return answer
  } catch {
    // Nothing is lost: the log holds what was written. A disk that fails says so to the next one who writes.
    return { busy: 1, log: 0 }
  }
}

const timer = setInterval(moveAll, everyMilliseconds)
parentPort?.on('message', () => {
  clearInterval(timer)
  client.close()
  Atomics.store(state, 0, closed)
  Atomics.notify(state, 0)
  parentPort?.close()
})
