import { Worker } from 'node:worker_threads'
import type { AddTask, ImportThread, PlanSummary, PlanTask, TellProgress } from '../ports/imports'
import { removePlan } from '../store/plan/planFile'

export type ImportTask =
  | ({ readonly does: 'make-plan' } & PlanTask)
  | ({ readonly does: 'add-accounts' } & AddTask)
  | ({ readonly does: 'remove-added' } & Pick<AddTask, 'store' | 'above'>)

/** `failed` carries no message of the error: it could quote what a file says. */
export type ImportMessage =
  | { readonly is: 'progress'; readonly done: number; readonly of: number }
  /** It has heard that it is to stop, and will. */
  | { readonly is: 'stopping' }
  | { readonly is: 'done'; readonly value: PlanSummary | boolean | null }
  | { readonly is: 'failed'; readonly name: string; readonly code: string | null }

/** Milliseconds. */
const longestSilence = 2_000

/**
 * Imports in a thread of their own: reading, comparing and adding take seconds to minutes, and the desk goes on meanwhile.
 * Each task has a new thread, which is gone with all its memory when the task is done.
 * @param file the built worker
 * @param silence how long a thread that reads a file may take to hear that it is to stop
 */
export function importWorker(file: string, silence = longestSilence): ImportThread {
  let stop = (): void => undefined

  /** @param ended what is done, and answered, where the thread had to be ended; without it, it is waited for */
  function run<T>(task: ImportTask, tell: TellProgress, ended?: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: task })
      let waiting: NodeJS.Timeout | null = null
      let isWhole = false
      const stopThis = (): void => {
        worker.postMessage('stop')
        if (ended) waiting ??= setTimeout(() => void worker.terminate(), silence)
      }
      stop = stopThis
      worker.on('message', (news: ImportMessage) => {
        if (news.is === 'progress') return tell(news.done, news.of)
        if (waiting) clearTimeout(waiting)
        if (news.is === 'stopping') return
        isWhole = true
        if (news.is === 'done') resolve(news.value as T)
        else reject(new ImportFailed(news.name, news.code))
      })
      worker.on('error', reject)
      worker.on('exit', () => {
        if (waiting) clearTimeout(waiting)
        if (stop === stopThis) stop = () => undefined
        if (isWhole) return
        if (ended && waiting) resolve(ended())
        else reject(new Error('the import thread ended before it was done'))
      })
    })
  }

  return {
    makePlan: (task, tell) =>
      run<PlanSummary | null>({ does: 'make-plan', ...task }, tell, () => {
        removePlan(task.plan)
        return null
      }),
    // Stopped, it first takes back what it has added, which takes its time: it reads no file and hears at once.
    addAccounts: (task, tell) => run({ does: 'add-accounts', ...task }, tell),
    removeAdded: async (task) =>
      void (await run({ does: 'remove-added', ...task }, () => undefined)),
    stop: () => stop(),
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
