import { Worker } from 'node:worker_threads'
import type { Weakness } from '@shared/vocabulary/passphrases'
import type { Passphrases } from './passphrases'

/** What is to be done with a passphrase: hash it, compare it with an encoded one, or say what makes it easy to guess. */
type Work =
  | { readonly what: 'hash' }
  | { readonly what: 'matches'; readonly encoded: string }
  | { readonly what: 'weakness'; readonly names: readonly string[] }
export type PassphraseTask = Work & { readonly number: number; readonly passphrase: string }

/** `failed`: it could not be done. */
export interface PassphraseDone {
  readonly number: number
  readonly result: string | boolean | null
  readonly failed: boolean
}

type Done = (done: Pick<PassphraseDone, 'result' | 'failed'>) => void

/** In milliseconds. Long after its WebAssembly has been optimised, and nobody signs in twice in so short a time by habit. */
const keptFor = 10_000

/**
 * Argon2id in a thread of its own, so that the window stays responsive. The thread is started with the first task and
 * kept for a while after the last: one for each task stopped answering now and then, because a thread that ends while its
 * WebAssembly is still being optimised can hold up the next one's for ever. Kept for good it would hold 30 MB all day.
 */
export function passphraseWorker(file: string, kept = keptFor): Passphrases {
  const waiting = new Map<number, Done>()
  let worker: Worker | null = null
  let tasks = 0
  let resting: NodeJS.Timeout | undefined

  function gone(): void {
    worker = null
    for (const done of waiting.values()) done({ result: null, failed: true })
    waiting.clear()
  }

  function started(): Worker {
    const next = new Worker(file)
    next.on('message', ({ number, ...done }: PassphraseDone) => {
      waiting.get(number)?.(done)
      waiting.delete(number)
    })
    // An error is followed by the exit, which answers whoever waits.
    next.on('error', () => undefined)
    // One that was sent away has nobody waiting for it.
    next.on('exit', () => worker === next && gone())
    next.unref()
    return next
  }

  function rest(): void {
    clearTimeout(resting)
    resting = setTimeout(() => {
      if (waiting.size > 0) return
      const last = worker
      worker = null
      void last?.terminate()
    }, kept).unref()
  }

  async function run(passphrase: string, work: Work): Promise<string | boolean | null> {
    worker ??= started()
    const number = (tasks += 1)
    const { result, failed } = await new Promise<Parameters<Done>[0]>((resolve) => {
      waiting.set(number, resolve)
      worker?.postMessage({ ...work, number, passphrase } satisfies PassphraseTask)
    })
    rest()
    if (failed) throw new Error('the passphrase worker gave no answer')
    return result
  }

  return {
    hash: async (passphrase) => (await run(passphrase, { what: 'hash' })) as string,
    matches: async (passphrase, encoded) =>
      (await run(passphrase, { what: 'matches', encoded })) as boolean,
    weakness: async (passphrase, names) =>
      (await run(passphrase, { what: 'weakness', names: [...names] })) as Weakness | null,
  }
}
