import { parentPort, workerData } from 'node:worker_threads'
import type { ImportMessage, ImportTask } from './importWorker'
import { importsInThisThread } from './inThisThread'

const betweenNews = 100

const thread = importsInThisThread()
const task = workerData as ImportTask
let told = 0

parentPort?.on('message', () => thread.stop())
void work()
  .then(
    (value) => post({ is: 'done', value }),
    (error: unknown) =>
      post({
        is: 'failed',
        name: error instanceof Error ? error.name : 'unknown',
        code: error instanceof Error && 'code' in error ? String(error.code) : null,
      }),
  )
  .finally(() => parentPort?.close())

function work(): Promise<Extract<ImportMessage, { is: 'done' }>['value']> {
  switch (task.does) {
    case 'make-plan':
      return thread.makePlan(task, tell)
    case 'add-accounts':
      return thread.addAccounts(task, tell)
    case 'remove-added':
      return thread.removeAdded(task).then(() => true)
  }
}

/** Some ten times a second are enough for people. */
function tell(done: number, of: number): void {
  const now = performance.now()
  if (now - told < betweenNews && done < of) return
  told = now
  post({ is: 'progress', done, of })
}

function post(news: ImportMessage): void {
  parentPort?.postMessage(news)
}
