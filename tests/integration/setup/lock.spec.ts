import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-lock-'))
const lock = new URL('../../../scripts/setup/lock.mjs', import.meta.url).href
const place = path.join(folder, 'setup.lock')
afterAll(() => fs.rmSync(folder, { recursive: true }))

test('two commands at once take turns', async () => {
  const log = path.join(folder, 'log')
  const work = `fs.appendFileSync(${JSON.stringify(log)}, 'in '); await new Promise((r) => setTimeout(r, 300)); fs.appendFileSync(${JSON.stringify(log)}, 'out ')`

  await Promise.all([locked(work), locked(work), locked(work)])

  expect(fs.readFileSync(log, 'utf8')).toBe('in out in out in out ')
})

test('a lock whose holder was killed is taken over', async () => {
  await locked(`process.kill(process.pid, 'SIGKILL')`)
  expect(fs.existsSync(place)).toBe(true)

  expect(await locked('console.log("done")')).toBe('done\n')
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('setup.lock'))).toEqual([])
})

/** Does work under the lock in a process of its own, and returns what it printed. */
function locked(work: string): Promise<string> {
  const program = `import fs from 'node:fs'; import { oneAtATime } from ${JSON.stringify(lock)}
    await oneAtATime(async () => { ${work} }, ${JSON.stringify(place)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (printed += text))
  return new Promise((resolve) => child.on('close', () => resolve(printed)))
}
