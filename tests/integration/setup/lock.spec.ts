import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
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
  const write = (word: string) => `fs.appendFileSync(${JSON.stringify(log)}, '${word} ');`
  const first = started(
    `${write('in')} console.log('holding'); for await (const _ of process.stdin); ${write('out')}`,
  )
  await first.says('holding')
  const others = [1, 2].map(() => started(`${write('in')} ${write('out')}`))
  await Promise.all(others.map((other) => other.says('waiting for it')))
  expect(fs.readFileSync(log, 'utf8')).toBe('in ')

  first.goOn()
  await Promise.all([first, ...others].map(({ ended }) => ended))

  expect(fs.readFileSync(log, 'utf8')).toBe('in out in out in out ')
})

test('a lock whose holder was killed is taken over', async () => {
  await locked(`process.kill(process.pid, 'SIGKILL')`)
  expect(fs.existsSync(place)).toBe(true)

  expect(await locked('console.log("done")')).toBe('done\n')
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('setup.lock'))).toEqual([])
})

/** Does work under the lock in a process of its own. */
function started(work: string) {
  const program = `import fs from 'node:fs'; import { oneAtATime } from ${JSON.stringify(lock)}
    await oneAtATime(async () => { ${work} }, ${JSON.stringify(place)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program])
  let printed = ''
  const all = new EventEmitter()
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      all.emit('printed')
    })
  return {
    ended: once(child, 'close'),
    says: async (words: string) => {
      while (!printed.includes(words)) await once(all, 'printed')
    },
    goOn: () => child.stdin.end(),
    printed: () => printed,
  }
}

/** Does it, and returns what it printed. */
async function locked(work: string): Promise<string> {
  const { ended, printed } = started(work)
  await ended
  return printed()
}
