import { parentPort } from 'node:worker_threads'
import { argon2 } from './argon2'
import type { PassphraseDone, PassphraseTask } from './passphraseWorker'

parentPort?.on('message', (task: PassphraseTask) => void answer(task))

async function answer(task: PassphraseTask): Promise<void> {
  const done = await workOn(task).then(
    (result) => ({ result, failed: false }),
    () => ({ result: null, failed: true }),
  )
  parentPort?.postMessage({ number: task.number, ...done } satisfies PassphraseDone)
}

function workOn(task: PassphraseTask): Promise<PassphraseDone['result']> {
  if (task.what === 'hash') return argon2.hash(task.passphrase)
  return task.what === 'matches'
    ? argon2.matches(task.passphrase, task.encoded)
    : argon2.weakness(task.passphrase, task.names)
}
