import { parentPort, workerData } from 'node:worker_threads'
import { structureOf } from './structure'
import { stopped, type StructureTask } from './structureWorker'

const { file, state } = workerData as StructureTask
parentPort?.postMessage(structureOf(file, () => Atomics.load(state, 0) === stopped))
