import { Worker } from 'node:worker_threads'
import type { AddTask, ImportThread, PlanSummary, PlanTask, TellProgress } from '../ports/imports'
import { waitAtMost } from '../platform/deferred'
import { removePlan } from '../store/plan/planFile'

export type ImportTask =
  | ({ readonly does: 'make-plan' } & PlanTask)
  | ({ readonly does: 'add-accounts' } & AddTask)
  | ({ readonly does: 'remove-added' } & Pick<AddTask, 'store' | 'above'>)

/** `failed` carries no message of the error: it could quote what a file says. */
export type ImportMessage =
  | { readonly is: 'progress'; readonly done: number; readonly of: number }
  | { readonly is: 'done'; readonly value: PlanSummary | boolean | null }
  | { readonly is: 'failed'; readonly name: string; readonly code: string | null }

/** Milliseconds. */
const longestSilence = 2_000
/** How long a thread that was ended, or is done, may take to be gone. One that waits for a drive is gone when that answers. */
const longestEnding = 1_000

/**
 * Imports in a thread of their own: reading, comparing and adding take seconds to minutes, and the desk goes on meanwhile.
 * Each task has a new thread, which is gone with all its memory when the task is done.
 * @param file the built worker
 * @param silence how long a thread that reads a file may take to be done after it was told to stop, whether it has heard or not
 */
export function importWorker(
  file: string,
  silence = longestSilence,
  ending = longestEnding,
): ImportThread {
  let stop = (): void => undefined
  const running = new Set<Worker>()

  /** @param ended what is done, and answered, where the thread had to be ended; without it, it is waited for */
  function run<T>(task: ImportTask, tell: TellProgress, ended?: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: task })
      running.add(worker)
      let waiting: NodeJS.Timeout | null = null
      let isWhole = false
      const stopThis = (): void => {
        worker.postMessage('stop')
        // One that waits for a drive can't be ended, only left behind.
        if (ended)
          waiting ??= setTimeout(() => {
            waiting = setTimeout(() => resolve(ended()), ending)
            void worker.terminate()
          }, silence)
      }
      stop = stopThis
      worker.on('message', (news: ImportMessage) => {
        if (news.is === 'progress') return tell(news.done, news.of)
        isWhole = true
        if (waiting) clearTimeout(waiting)
        if (news.is === 'done') resolve(news.value as T)
        else reject(new ImportFailed(news.name, news.code))
      })
      worker.on('error', reject)
      worker.on('exit', () => {
        if (waiting) clearTimeout(waiting)
        running.delete(worker)
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
    async end() {
      for (const worker of running) void worker.terminate()
      const gone = [...running].map(
        (worker) => new Promise((resolve) => worker.once('exit', resolve)),
      )
      await waitAtMost(ending, Promise.all(gone))
      return running.size === 0
    },
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
