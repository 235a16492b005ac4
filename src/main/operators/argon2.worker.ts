import { parentPort } from 'node:worker_threads'
import { argon2 } from './argon2'
import type { PassphraseDone, PassphraseTask } from './passphraseWorker'

parentPort?.on('message', (task: PassphraseTask) => void answer(task))

async function answer({ number, passphrase, encoded }: PassphraseTask): Promise<void> {
  const work = encoded === null ? argon2.hash(passphrase) : argon2.matches(passphrase, encoded)
  parentPort?.postMessage({ number, result: await work.catch(() => null) } satisfies PassphraseDone)
}
