import { Worker } from 'node:worker_threads'
import type { Passphrases } from './passphrases'

/** `encoded` null: hash the passphrase; else compare. */
export interface PassphraseTask {
  readonly passphrase: string
  readonly encoded: string | null
}

/** Argon2id in a thread of its own, one for each task, so that the window stays responsive and the memory is given back. */
export function passphraseWorker(file: string): Passphrases {
  return {
    hash: async (passphrase) => (await run(file, { passphrase, encoded: null })) as string,
    matches: async (passphrase, encoded) => (await run(file, { passphrase, encoded })) as boolean,
  }
}

function run(file: string, task: PassphraseTask): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the passphrase worker ended without an answer')))
  })
}
