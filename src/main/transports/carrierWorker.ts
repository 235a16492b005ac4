import { Worker } from 'node:worker_threads'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { reportDefect } from '../platform/defects'
import { waitAtMost } from '../platform/deferred'
import type { Carrier, CheckedStep, OpenedTransport, Outcome, Report } from '../ports/carrier'
import type { Answer, Call, FromThread, ToThread } from './threadMessages'

/** In milliseconds: longer than the thread's own limits, which are kept there. A thread that is later than that stands still. */
const patience: Readonly<Record<Call, number>> = {
  use: 110_000,
  send: 200_000,
  check: 230_000,
  returns: 200_000,
}
const longestClosing = 10_000

type Asking = {
  [Does in Call]: {
    readonly does: Does
    readonly asked: Extract<ToThread, { readonly is: Does }>['asked']
    /** What is answered where the thread is gone. @param hadBegun whether it ever ran */
    readonly gone: (hadBegun: boolean) => Answer<Does>
    readonly told?: (step: CheckedStep) => void
  }
}[Call]

interface Asked {
  readonly done: (value: Answer<Call>) => void
  readonly gone: (hadBegun: boolean) => void
  readonly told: ((step: CheckedStep) => void) | undefined
}

interface Thread {
  readonly worker: Worker
  readonly pending: Map<number, Asked>
  hasBegun: boolean
}

const lost = (hadBegun: boolean): Outcome =>
  hadBegun
    ? { is: 'unknown', fault: 'connection', answer: null }
    : { is: 'not-sent', fault: 'settings', answer: null }

/**
 * Reaches out in a thread of its own, which begins when there is something to send: securing a connection keeps a thread busy for
 * longer than a window may stand still. If it dies, nobody can say what became of what was under way, and another takes its place.
 * @param file the built worker
 * @param limits tests wait less
 */
export function carrierWorker(file: string, limits: typeof patience = patience): Carrier {
  const inUse = new Map<ContactKind, OpenedTransport | null>()
  const hearing: ((kind: ContactKind, report: Report) => Promise<void>)[] = []
  let thread: Thread | null = null
  let isClosed = false
  let ids = 0

  function begin(): Thread {
    const worker = new Worker(file)
    const begun: Thread = { worker, pending: new Map(), hasBegun: false }
    worker.on('message', (message: FromThread) => hear(begun, message))
    worker.on('error', (error) => reportDefect('transports', error))
    worker.on('exit', () => {
      if (thread === begun) thread = null
      for (const { gone } of [...begun.pending.values()]) gone(begun.hasBegun)
    })
    for (const [kind, transport] of inUse)
      post(begun, { is: 'use', id: ++ids, asked: [kind, transport] })
    return begun
  }

  function hear(from: Thread, message: FromThread): void {
    const { worker, pending } = from
    switch (message.is) {
      case 'ready':
        from.hasBegun = true
        return
      case 'done':
        return pending.get(message.id)?.done(message.value)
      case 'step':
        return pending.get(message.id)?.told?.(message.step)
      case 'heard': {
        const stored = (is: boolean): void =>
          worker.postMessage({
            is: 'stored',
            report: message.report,
            stored: is,
          } satisfies ToThread)
        if (hearing.length === 0) return stored(false)
        return void Promise.all(hearing.map((told) => told(message.kind, message.what))).then(
          () => stored(true),
          () => stored(false),
        )
      }
      case 'closed':
        return void worker.terminate()
    }
  }

  function ask(asking: Asking): Promise<Answer<Call>> {
    if (isClosed) return Promise.resolve(asking.gone(false))
    const asked = (thread ??= begin())
    const id = ++ids
    return new Promise((resolve) => {
      // One that stands still is ended, and with it everything that waits for it.
      const timer = setTimeout(() => void asked.worker.terminate(), limits[asking.does])
      const end = (value: Answer<Call>): void => {
        clearTimeout(timer)
        asked.pending.delete(id)
        resolve(value)
      }
      asked.pending.set(id, {
        done: end,
        gone: (hadBegun) => end(asking.gone(hadBegun)),
        told: asking.told,
      })
      post(asked, { is: asking.does, id, asked: asking.asked } as ToThread)
    })
  }

  const result = <Does extends Call>(come: Promise<Answer<Call>>) => come as Promise<Answer<Does>>

  return {
    async use(kind, transport) {
      inUse.set(kind, transport)
      // Where none has begun, it hears so when it does.
      if (thread !== null)
        await ask({ does: 'use', asked: [kind, transport], gone: () => undefined })
    },
    send: (...asked) => result<'send'>(ask({ does: 'send', asked, gone: lost })),
    check: (transport, letter, told) =>
      result<'check'>(
        ask({
          does: 'check',
          asked: [transport, letter],
          gone: () => ({ ok: false, fault: 'connection', answer: null }),
          told,
        }),
      ),
    returns: (...asked) =>
      result<'returns'>(
        ask({
          does: 'returns',
          asked,
          gone: () => ({ reports: [], place: asked[2], fault: 'connection' }),
        }),
      ),
    hear: (told) => void hearing.push(told),
    async close() {
      isClosed = true
      if (thread === null) return
      const { worker } = thread
      const gone = new Promise((resolve) => worker.once('exit', resolve))
      post(thread, { is: 'close' })
      await waitAtMost(longestClosing, gone)
      await worker.terminate()
    },
  }
}

function post({ worker }: Thread, message: ToThread): void {
  worker.postMessage(message)
}
