import { parentPort } from 'node:worker_threads'
import { carrierInThisThread } from './carrier'
import type { Answer, Call, FromThread, ToThread } from './threadMessages'

const carrier = carrierInThisThread()
/** Whoever waits until a report is stored. */
const waiting = new Map<number, (stored: boolean) => void>()
let reports = 0
post({ is: 'ready' })

parentPort?.on('message', (message: ToThread) => {
  switch (message.is) {
    case 'use':
      return answer(message.id, carrier.use(...message.asked))
    case 'send':
      return answer(message.id, carrier.send(...message.asked))
    case 'check':
      return answer(
        message.id,
        carrier.check(...message.asked, (step) => post({ is: 'step', id: message.id, step })),
      )
    case 'returns':
      return answer(message.id, carrier.returns(...message.asked))
    case 'stored':
      return waiting.get(message.report)?.(message.stored)
    case 'close':
      // What was under way is answered first.
      return void carrier.close().then(() => setImmediate(() => post({ is: 'closed' })))
  }
})
carrier.hear(async (kind, what) => {
  const report = ++reports
  const stored = await new Promise<boolean>((resolve) => {
    waiting.set(report, resolve)
    post({ is: 'heard', report, kind, what })
  })
  waiting.delete(report)
  if (!stored) throw new Error('not stored')
})

function answer(id: number, come: Promise<Answer<Call>>): void {
  void come.then((value) => post({ is: 'done', id, value }))
}

function post(message: FromThread): void {
  parentPort?.postMessage(message)
}
