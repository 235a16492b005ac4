import Client from 'better-sqlite3'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StoreFault } from '@shared/vocabulary/faults'
import { openStore, type OpenedStore } from '../../src/main/store/openStore'
import { readFileHeader } from '../../src/main/store/fileHeader'
import { raiseMark, takeAsItIs } from '../../src/main/store/logLife'
import { readMark } from '../../src/main/store/logMark'
import { built } from './built'
import { entry, registration } from './examples'
import { killedWhile } from './otherProcess'
import { fingerprint, migrationsFolder, opened, place, type Place } from './places'

let here: Place
let elsewhere: Place
beforeEach(() => {
  here = place()
  elsewhere = place()
})
afterEach(() => {
  here.dispose()
  elsewhere.dispose()
})

const program = built('tests/contract/writeStore.ts')
const log = (): string => `${here.file}-wal`
const open = (): OpenedStore => openStore({ file: here.file, migrationsFolder })

function expectFault(fault: StoreFault): void {
  const before = files()
  expect(open()).toMatchObject({ ok: false, fault })
  expect(files()).toEqual(before)
}

/** Without the index of a log, which whoever opens it makes anew. */
function files(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fingerprint(here.folder)).filter(([name]) => !name.endsWith('-shm')),
  )
}

/** A process that was killed right after so many records of the audit were acknowledged; answers how many. */
async function killedAfter(file: string, records: number): Promise<number> {
  await killedWhile(program, file, 'write', String(records))
  return records
}

async function register(at: Place, from: number, count: number): Promise<void> {
  const store = opened(at.file)
  const people = Array.from({ length: count }, (_, index) =>
    registration({ id: `account-${from + index}`, name: `Kim Number${from + index}` }),
  )
  await store.accounts.register(people, entry('directory.applyImport'))
  await store.close()
}

/** How many accounts and records there are, and that nothing in the file contradicts anything else. */
async function contents(
  file = here.file,
): Promise<{ readonly accounts: number; readonly records: number }> {
  const store = opened(file)
  const found = {
    accounts: await store.accounts.count(),
    records: (await store.audit.head())?.sequence ?? 0,
  }
  await store.close()
  const client = new Client(file, { readonly: true })
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok')
  client.close()
  return found
}

describe('a log that a killed process left behind', () => {
  test('is taken in, and everything that was acknowledged is there', async () => {
    await register(here, 0, 20)
    const acknowledged = await killedAfter(here.file, 40)
    expect(statSync(log()).size).toBeGreaterThan(0)
    expect(await contents()).toEqual({ accounts: 20, records: acknowledged + 1 })
  })

  test('is taken in where the kill fell into a checkpoint that makes the file longer: its header is ahead of its length', async () => {
    await register(here, 0, 20)
    const before = readFileSync(here.file)
    const acknowledged = await killedAfter(here.file, 400)
    // What SQLite does first: page 1, which says how long the file is to be. All the rest is in the log as yet.
    const later = join(elsewhere.folder, 'latchkey.db')
    for (const end of ['', '-wal']) copyFileSync(here.file + end, later + end)
    const client = new Client(later)
    client.pragma('wal_checkpoint(PASSIVE)')
    const grown = readFileSync(later)
    client.close()
    writeFileSync(here.file, Buffer.concat([grown.subarray(0, 4_096), before.subarray(4_096)]))
    expect(readFileHeader(here.file)!.fullBytes).toBeGreaterThan(before.length)
    expect(await contents()).toEqual({ accounts: 20, records: acknowledged + 1 })
  })

  test('goes on to belong to its store through kill after kill', async () => {
    let acknowledged = 0
    for (let round = 0; round < 3; round += 1) acknowledged += await killedAfter(here.file, 10)
    expect(await contents()).toEqual({ accounts: 0, records: acknowledged })
  })

  test('is taken in when the kill fell between the mark that the log may go and its going', async () => {
    await register(here, 0, 20)
    await killedWhile(program, here.file, 'closing')
    expect(readMark(here.file)!.state).toBe('closed')
    expect(existsSync(log())).toBe(true)
    expect(await contents()).toEqual({ accounts: 20, records: 2 })
  })

  test('makes no fault of a profile that has no mark yet, as earlier versions left it', async () => {
    await register(here, 0, 20)
    const acknowledged = await killedAfter(here.file, 10)
    rmSync(`${here.file}.mark`)
    expect(await contents()).toEqual({ accounts: 20, records: acknowledged + 1 })
  })

  test('is looked at together with the whole store: what contradicts itself is damaged, however large it is', async () => {
    await register(here, 0, 40_000)
    expect(statSync(here.file).size).toBeGreaterThan(8 * 1024 * 1024)
    await killedAfter(here.file, 5)
    const bytes = readFileSync(here.file)
    writeFileSync(here.file, bytes.fill(0x5a, bytes.length - 40 * 4_096, bytes.length - 36 * 4_096))
    expectFault('damaged')
  }, 60_000)
})

describe('a log that belongs elsewhere is never played over a store', () => {
  test.each([
    ['small', 20],
    ['of more than 8 MB', 40_000],
  ] as const)(
    'an older copy was put back beside the newer log of a store %s: foreign-log',
    async (_, accounts) => {
      await register(here, 0, accounts)
      const copy = join(elsewhere.folder, 'latchkey.db')
      copyFileSync(here.file, copy)
      await killedAfter(here.file, 30)
      copyFileSync(copy, here.file)
      expectFault('foreign-log')
      takeAsItIs(here.file, readFileHeader(here.file)!.counter)
      expect(await contents()).toEqual({ accounts, records: 1 })
      const kept = readdirSync(here.folder).find((name) => name.includes('-wal.set-aside-'))!
      expect(statSync(join(here.folder, kept)).size).toBeGreaterThan(0)
    },
    60_000,
  )

  test('a copy that was taken while the desk worked was put back: foreign-log', async () => {
    await register(here, 0, 20)
    const copy = join(elsewhere.folder, 'latchkey.db')
    await killedWhile(program, here.file, 'copied', copy)
    copyFileSync(copy, here.file)
    expectFault('foreign-log')
  })

  test('the log of another profile was put there: foreign-log', async () => {
    await register(here, 0, 20)
    await register(elsewhere, 0, 20)
    await killedAfter(here.file, 10)
    await killedAfter(elsewhere.file, 10)
    copyFileSync(`${elsewhere.file}-wal`, log())
    expectFault('foreign-log')
  })

  test('the store of another profile was put there, beside the log: foreign-log', async () => {
    await register(here, 0, 20)
    await register(elsewhere, 0, 20)
    await killedAfter(here.file, 10)
    copyFileSync(elsewhere.file, here.file)
    expectFault('foreign-log')
  })

  test('the log of another profile lies beside a store that was closed in order: it is set aside and kept, and the store is as it was', async () => {
    await register(here, 0, 20)
    await killedAfter(elsewhere.file, 10)
    copyFileSync(`${elsewhere.file}-wal`, log())
    const foreign = readFileSync(log())
    expect(await contents()).toEqual({ accounts: 20, records: 1 })
    const kept = readdirSync(here.folder).find((name) => name.includes('-wal.set-aside-'))!
    expect(readFileSync(join(here.folder, kept)).equals(foreign)).toBe(true)
  })

  test('a whole older folder was put back over one that was closed in order: it opens as the older one', async () => {
    await register(here, 0, 20)
    for (const name of readdirSync(here.folder))
      copyFileSync(join(here.folder, name), join(elsewhere.folder, name))
    await register(here, 20, 20)
    for (const name of readdirSync(elsewhere.folder))
      copyFileSync(join(elsewhere.folder, name), join(here.folder, name))
    expect(await contents()).toEqual({ accounts: 20, records: 1 })
  })
})

describe('a log that is missing', () => {
  test.each([
    ['it was removed', () => rmSync(log())],
    ['it was emptied', () => truncateSync(log(), 0)],
    ['its header was overwritten', () => writeFileSync(log(), readFileSync(log()).fill(0, 0, 32))],
    [
      'one bit of its header has changed',
      () => {
        const bytes = readFileSync(log())
        bytes[13]! ^= 4
        writeFileSync(log(), bytes)
      },
    ],
  ])(
    'is a fault, as acknowledged work may be gone, and the store is as it was: %s',
    async (_, spoil) => {
      await register(here, 0, 20)
      await killedAfter(here.file, 10)
      spoil()
      expectFault('log-missing')
      takeAsItIs(here.file, readFileHeader(here.file)!.counter)
      expect((await contents()).accounts).toBe(20)
    },
  )

  test('is none after an orderly end', async () => {
    await register(here, 0, 20)
    expect(existsSync(log())).toBe(false)
    expect((await contents()).accounts).toBe(20)
  })

  test('is none where the process ended by itself without closing its store: SQLite has put all of it into the file', async () => {
    await killedWhile(program, here.file, 'ending')
    expect(existsSync(log())).toBe(false)
    expect(await contents()).toEqual({ accounts: 0, records: 1 })
  })
})

describe('a store that is missing', () => {
  const missing = (): OpenedStore =>
    openStore({ file: here.file, migrationsFolder, traces: [join(here.folder, 'seal.key')] })

  test.each([
    ['its mark', async () => renameSync(here.file, join(elsewhere.folder, 'moved'))],
    [
      'its log',
      async () => {
        await killedAfter(here.file, 10)
        rmSync(`${here.file}.mark`)
        renameSync(here.file, join(elsewhere.folder, 'moved'))
      },
    ],
    [
      'a file that only a used profile has',
      async () => {
        for (const name of readdirSync(here.folder)) rmSync(join(here.folder, name))
        writeFileSync(join(here.folder, 'seal.key'), 'key')
      },
    ],
    [
      'a link that leads nowhere',
      async () => {
        for (const name of readdirSync(here.folder)) rmSync(join(here.folder, name))
        symlinkSync(join(elsewhere.folder, 'not-there.db'), here.file)
      },
    ],
  ])('is not made anew beside %s, and nothing is deleted', async (_, lose) => {
    await register(here, 0, 20)
    await lose()
    const before = fingerprint(here.folder)
    expect(missing()).toMatchObject({ ok: false, fault: 'store-missing' })
    expect(fingerprint(here.folder)).toEqual(before)
  })

  test('opens with all that was acknowledged once it is put back beside its log', async () => {
    const acknowledged = await killedAfter(here.file, 10)
    renameSync(here.file, join(elsewhere.folder, 'moved'))
    expect(missing()).toMatchObject({ ok: false, fault: 'store-missing' })
    renameSync(join(elsewhere.folder, 'moved'), here.file)
    expect((await contents()).records).toBe(acknowledged)
  })

  test('is a first start where nothing of a used profile lies there, also after one that was cut off', async () => {
    writeFileSync(`${here.file}.unfinished`, 'cut off')
    writeFileSync(`${here.file}.unfinished-wal`, 'cut off')
    expect((await contents()).accounts).toBe(0)
  })
})

describe('the mark', () => {
  test('is raised while the store is open, so that every copy of the file from before is older', async () => {
    const store = opened(here.file)
    const [before, copy] = [readMark(here.file)!, readFileHeader(here.file)!.counter]
    await store.settings.change({ a: 'b' }, [])
    raiseMark(here.file)
    const after = readMark(here.file)!
    expect(before).toMatchObject({ state: 'open' })
    expect(after).toMatchObject({ state: 'open', counter: before.counter + 1 })
    expect(copy).toBeLessThan(after.counter)
    await store.close()
    expect(readFileHeader(here.file)!.counter).toBeGreaterThanOrEqual(after.counter)
  })

  test('that was damaged says nothing, and keeps nobody out', async () => {
    await register(here, 0, 20)
    const acknowledged = await killedAfter(here.file, 10)
    writeFileSync(
      `${here.file}.mark`,
      readFileSync(`${here.file}.mark`, 'utf8').replace('open', 'shut'),
    )
    expect(await contents()).toEqual({ accounts: 20, records: acknowledged + 1 })
  })
})
