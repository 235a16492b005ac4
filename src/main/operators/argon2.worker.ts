import { parentPort, workerData } from 'node:worker_threads'
import { argon2 } from './argon2'
import type { PassphraseTask } from './passphraseWorker'

const task = workerData as PassphraseTask
const result = task.encoded === null ? await argon2.hash(task.passphrase) : await argon2.matches(task.passphrase, task.encoded)
parentPort?.postMessage(result)
