import { parentPort, workerData } from 'node:worker_threads'
import { readerInThisThread } from './reader'
import type { ReadNews, ReadTask } from './readerWorker'

const reader = readerInThisThread(String(workerData))

parentPort?.on('message', (task: ReadTask) => {
  const { number } = task
  post({ is: 'begun', number })
  void done(task).then(
    (value) => post({ is: 'done', number, value }),
    (error: unknown) =>
      post({ is: 'failed', number, name: error instanceof Error ? error.name : 'unknown' }),
  )
})

function done(task: ReadTask): Promise<unknown> {
  switch (task.does) {
    case 'look':
      return reader.look(...task.with)
    case 'edit':
      return reader.edit(...task.with)
    case 'try':
      return reader.try(...task.with)
    case 'card':
      return reader.card(...task.with)
  }
}

function post(news: ReadNews): void {
  parentPort?.postMessage(news)
}
