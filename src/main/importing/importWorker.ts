import { Worker } from 'node:worker_threads'
import type { AddTask, ImportThread, PlanSummary, PlanTask, TellProgress } from '../ports/imports'

export type ImportTask =
  | ({ readonly does: 'make-plan' } & PlanTask)
  | ({ readonly does: 'add-accounts' } & AddTask)
  | ({ readonly does: 'remove-added' } & Pick<AddTask, 'store' | 'above'>)

/** `failed` carries no message of the error: it could quote what a file says. */
export type ImportNews =
  | { readonly is: 'progress'; readonly done: number; readonly of: number }
  | { readonly is: 'done'; readonly value: PlanSummary | boolean | null }
  | { readonly is: 'failed'; readonly name: string; readonly code: string | null }

/**
 * Imports in a thread of their own: reading, comparing and adding take seconds to minutes, and the desk goes on meanwhile.
 * Each task has a new thread, which is gone with all its memory when the task is done.
 * @param file the built worker
 */
export function importWorker(file: string): ImportThread {
  let running: Worker | null = null

  function run<T>(task: ImportTask, tell: TellProgress): Promise<T> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: task })
      running = worker
      worker.on('message', (news: ImportNews) => {
        if (news.is === 'progress') tell(news.done, news.of)
        else if (news.is === 'done') resolve(news.value as T)
        else reject(new ImportFailed(news.name, news.code))
      })
      worker.on('error', reject)
      worker.on('exit', () => {
        if (running === worker) running = null
        reject(new Error('the import thread ended before it was done'))
      })
    })
  }

  return {
    makePlan: (task, tell) => run({ does: 'make-plan', ...task }, tell),
    addAccounts: (task, tell) => run({ does: 'add-accounts', ...task }, tell),
    removeAdded: async (task) => void (await run({ does: 'remove-added', ...task }, () => undefined)),
    stop: () => running?.postMessage('stop'),
  }
}

/** What went wrong in the thread, without its message. */
export class ImportFailed extends Error {
  readonly code: string | null

  constructor(name: string, code: string | null) {
    super(`${name} in the import thread`)
    this.code = code
  }
}
