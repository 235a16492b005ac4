import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-cache-'))
process.env['XDG_CACHE_HOME'] = home
// Imported only now, because the place of the cache is read once.
const { cached, copyEntry, isComplete } = await import('../../../scripts/setup/cache.mjs')
const cache = path.join(home, 'latchkey')

beforeEach(() => fs.rmSync(cache, { recursive: true, force: true }))
afterAll(() => fs.rmSync(home, { recursive: true }))

/** Makes an entry of two files and counts how often it was made. */
function recipe() {
  const made = { times: 0 }
  const fill = (folder: string) => {
    made.times += 1
    fs.mkdirSync(path.join(folder, 'deep'))
    fs.writeFileSync(path.join(folder, 'deep', 'big'), 'a'.repeat(1000))
    fs.writeFileSync(path.join(folder, 'tool'), '#!', { mode: 0o755 })
  }
  return { made, fill }
}

test('an entry is made once and then reused', async () => {
  const { made, fill } = recipe()

  const first = await cached('thing-1', fill)
  const second = await cached('thing-1', fill)

  expect(second).toBe(first)
  expect(made.times).toBe(1)
})

test.each([
  ['lost a file', (entry: string) => fs.rmSync(path.join(entry, 'tool'))],
  [
    'has a file that was cut short',
    (entry: string) => fs.truncateSync(path.join(entry, 'deep', 'big'), 10),
  ],
  ['lost its list of files', (entry: string) => fs.rmSync(path.join(entry, 'files.json'))],
])('an entry that %s is made again', async (_what, damage) => {
  const { made, fill } = recipe()
  const entry = await cached('thing-1', fill)
  damage(entry)
  expect(isComplete(entry)).toBe(false)

  await cached('thing-1', fill)

  expect(made.times).toBe(2)
  expect(isComplete(entry)).toBe(true)
})

test('an entry whose making fails half-way leaves nothing behind', async () => {
  const halfway = (folder: string) => {
    fs.writeFileSync(path.join(folder, 'first'), '1')
    throw new Error('the disk is full')
  }

  await expect(cached('thing-1', halfway)).rejects.toThrow('the disk is full')

  expect(fs.readdirSync(cache)).toEqual([])
})

test('what a killed run left half-made is swept away, what a living one is making stays', async () => {
  const dead = path.join(cache, 'thing-1.999999999-1.partial')
  const living = path.join(cache, `thing-1.${process.ppid}-1.partial`)
  for (const folder of [dead, living]) fs.mkdirSync(folder, { recursive: true })

  await cached('thing-1', recipe().fill)

  expect(fs.readdirSync(cache).sort()).toEqual(['thing-1', path.basename(living)].sort())
})

test('a copy has the files and their modes, without the list', async () => {
  const entry = await cached('thing-1', recipe().fill)
  const copy = path.join(home, 'copy')

  copyEntry(entry, copy)

  expect(fs.readdirSync(copy).sort()).toEqual(['deep', 'tool'])
  expect(fs.statSync(path.join(copy, 'tool')).mode & 0o777).toBe(0o755)
})
