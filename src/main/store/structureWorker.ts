import { Worker } from 'node:worker_threads'
import type { StructureCheck } from '../ports/structure'

/** `state` is one number that both threads see. */
export interface StructureTask {
  readonly file: string
  readonly state: Int32Array<SharedArrayBuffer>
}

/** What `state` says once nobody waits for the thread any more. */
export const stopped = 1

/**
 * Checks in a thread that is gone when it is done.
 * @param worker the built worker
 */
export function structureWorker(worker: string): StructureCheck {
  const running = new Set<StructureTask['state']>()
  return {
    check: (file) =>
      new Promise((resolve, reject) => {
        const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
        running.add(state)
        const thread = new Worker(worker, { workerData: { file, state } satisfies StructureTask })
        thread.on('message', resolve)
        thread.on('error', reject)
        thread.on('exit', () => {
          running.delete(state)
          reject(new Error('the thread ended before it was done'))
        })
        thread.unref()
      }),
    stop() {
      for (const state of running) Atomics.store(state, 0, stopped)
    },
  }
}
