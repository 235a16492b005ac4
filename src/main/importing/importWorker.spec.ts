import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { AddTask, PlanTask } from '../ports/imports'
import { importWorker } from './importWorker'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-thread-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function thread(name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, `${name}.mjs`)
  fs.writeFileSync(
    file,
    [
      "import { writeFileSync } from 'node:fs'",
      "import { parentPort, workerData } from 'node:worker_threads'",
      ...lines,
    ].join('\n'),
  )
  return file
}

describe('a thread that is stopped', () => {
  it('while it makes a plan, and does not hear, is ended and leaves no plan, and the next one begins with none', async () => {
    const stuck = thread(
      'stuck',
      "writeFileSync(workerData.plan, 'half', { flag: 'wx' })",
      "parentPort.postMessage({ is: 'progress', done: 1, of: 2 })",
      'for (;;);',
    )
    const imports = importWorker(stuck, 10)
    const task = { plan: path.join(folder, 'import-1.plan') } as PlanTask
    for (const _again of [1, 2]) {
      expect(await imports.makePlan(task, () => imports.stop())).toBeNull()
      expect(fs.existsSync(task.plan)).toBe(false)
    }
  })

  it('while it makes a plan, and winds up in time, is waited for', async () => {
    const hears = thread(
      'hears',
      "parentPort.postMessage({ is: 'progress', done: 1, of: 2 })",
      "parentPort.on('message', () => {",
      "writeFileSync(workerData.plan, 'whole')",
      "parentPort.postMessage({ is: 'done', value: null })",
      'parentPort.close()',
      '})',
    )
    const imports = importWorker(hears)
    const task = { plan: path.join(folder, 'import-2.plan') } as PlanTask
    expect(await imports.makePlan(task, () => imports.stop())).toBeNull()
    expect(fs.existsSync(task.plan)).toBe(true)
  })

  it('while it makes a plan, and hears but waits for a file that never answers, is ended all the same', async () => {
    const waits = thread(
      'waits',
      "parentPort.postMessage({ is: 'progress', done: 1, of: 2 })",
      "parentPort.on('message', () => parentPort.postMessage({ is: 'progress', done: 1, of: 2 }))",
    )
    const task = { plan: path.join(folder, 'import-3.plan') } as PlanTask
    const imports = importWorker(waits, 10)
    expect(await imports.makePlan(task, () => imports.stop())).toBeNull()
  })

  it.skipIf(process.platform === 'win32')(
    'and can’t be ended, because a drive does not answer it, is left behind, and is gone when that answers',
    async () => {
      const pipe = path.join(folder, 'pipe')
      execFileSync('mkfifo', [pipe])
      const blocked = thread(
        'blocked',
        "import { open } from 'node:fs'",
        "open(workerData.pipe, 'r', () => undefined)",
        "parentPort.postMessage({ is: 'progress', done: 1, of: 2 })",
        "parentPort.on('message', () => undefined)",
      )
      const imports = importWorker(blocked, 10, 500)
      const task = { plan: path.join(folder, 'import-4.plan'), pipe } as unknown as PlanTask
      expect(await imports.makePlan(task, () => imports.stop())).toBeNull()
      expect(await imports.end()).toBe(false)
      fs.closeSync(fs.openSync(pipe, 'w'))
      expect(await imports.end()).toBe(true)
    },
  )

  it('while it adds people is never ended: it takes them back first', async () => {
    const adds = thread(
      'adds',
      'let heard = 0',
      "parentPort.postMessage({ is: 'progress', done: 0, of: 2 })",
      "parentPort.on('message', () => {",
      "parentPort.postMessage(++heard < 20 ? { is: 'progress', done: 1, of: 2 } : { is: 'done', value: false })",
      'if (heard === 20) parentPort.close()',
      '})',
    )
    const imports = importWorker(adds, 0)
    expect(await imports.addAccounts({} as AddTask, () => imports.stop())).toBe(false)
  })
})
