import Client from 'better-sqlite3'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StoreFault } from '@shared/vocabulary/faults'
import { readFileHeader } from '../../src/main/store/fileHeader'
import { openStore, type OpenedStore } from '../../src/main/store/openStore'
import { entry, registration } from './examples'
import { holdingStore, lockingWithoutAsking } from './otherProcess'
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

const open = (migrations = migrationsFolder): OpenedStore =>
  openStore({ file: here.file, migrationsFolder: migrations })

/** A store with accounts in it, closed. */
async function store(accounts = 20): Promise<void> {
  const made = opened(here.file)
  const people = Array.from({ length: accounts }, (_, index) =>
    registration({
      id: `account-${index}`,
      name: `Kim Number${index}`,
      phones: [`+346123${10_000 + index}`],
    }),
  )
  await made.accounts.register(people, entry('directory.applyImport'))
  await made.close()
}

function expectFault(fault: StoreFault, migrations?: string): void {
  const before = fingerprint(here.folder)
  expect(open(migrations)).toMatchObject({ ok: false, fault })
  expect(fingerprint(here.folder)).toEqual(before)
}

/** The shipped migrations and one more, as the next version of Latchkey would have them. */
function nextMigrations(sql: string): string {
  const folder = join(elsewhere.folder, 'next')
  cpSync(migrationsFolder, folder, { recursive: true })
  const journalFile = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as {
    entries: { idx: number; when: number; tag: string }[]
  }
  const last = journal.entries.at(-1)!
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1_000, tag: '9999_next' })
  writeFileSync(journalFile, JSON.stringify(journal))
  writeFileSync(join(folder, '9999_next.sql'), sql)
  return folder
}

describe('a new store', () => {
  test('is made where there is none, and its folder too', async () => {
    const file = join(here.folder, 'profile', 'desk', 'latchkey.db')
    await opened(file).close()
    expect(readdirSync(join(here.folder, 'profile', 'desk'))).toEqual([
      'latchkey.db',
      'latchkey.db.lock',
      'latchkey.db.mark',
    ])
  })

  test('is made again when the first attempt was cut off', async () => {
    writeFileSync(`${here.file}.unfinished`, 'cut off')
    const made = opened(here.file)
    expect(await made.accounts.count()).toBe(0)
    await made.close()
    expect(existsSync(`${here.file}.unfinished`)).toBe(false)
  })
})

describe('a store of another version', () => {
  test('an older store is brought up to date, and a copy of it as it was stays beside it', async () => {
    await store()
    const before = readFileSync(here.file)
    const next = nextMigrations('CREATE TABLE later (id integer PRIMARY KEY);')
    const migrated = opened(here.file, next)
    expect((await migrated.search.find('kim', 20)).total).toBe(20)
    await migrated.close()
    const backup = readdirSync(here.folder).find((name) => name.includes('.before-'))!
    expect(readFileSync(join(here.folder, backup)).equals(before)).toBe(true)
    expect(readdirSync(here.folder)).toEqual([
      'latchkey.db',
      backup,
      'latchkey.db.lock',
      'latchkey.db.mark',
    ])
    copyFileSync(join(here.folder, backup), join(elsewhere.folder, 'restored.db'))
    const restored = opened(join(elsewhere.folder, 'restored.db'))
    expect(await restored.accounts.count()).toBe(20)
    await restored.close()
  })

  test('a newer store is left as it is: newer-schema', async () => {
    await store()
    await opened(here.file, nextMigrations('CREATE TABLE later (id integer PRIMARY KEY);')).close()
    expectFault('newer-schema')
  })

  test('a store that is up to date is not copied', async () => {
    await store()
    await opened(here.file).close()
    expect(readdirSync(here.folder)).toEqual([
      'latchkey.db',
      'latchkey.db.lock',
      'latchkey.db.mark',
    ])
  })

  test('a migration that fails leaves every account as it was', async () => {
    await store()
    const broken = nextMigrations(
      'CREATE TABLE later (id integer);--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
    )
    expect(() => open(broken)).toThrow()
    const again = opened(here.file)
    expect(await again.accounts.count()).toBe(20)
    await again.close()
    const reader = new Client(here.file, { readonly: true })
    expect(reader.prepare("SELECT name FROM sqlite_schema WHERE name = 'later'").all()).toEqual([])
    reader.close()
  })
})

describe('the copy that is made of an older store', () => {
  const backups = (): string[] =>
    readdirSync(here.folder).filter((name) => name.includes('.before-'))
  const schemaOf = (name: string): number => readFileHeader(join(here.folder, name))!.schemaVersion

  test('is for its user only, and is there once although the migration was begun twice', async () => {
    await store()
    expect(() => open(nextMigrations('INSERT INTO nowhere VALUES (1);'))).toThrow()
    expect(() => open(nextMigrations('INSERT INTO nowhere VALUES (1);'))).toThrow()
    expect(backups()).toHaveLength(1)
    expect(statSync(join(here.folder, backups()[0]!)).mode & 0o077).toBe(
      statSync(here.file).mode & 0o077,
    )
  })

  test('is never replaced: after an older store was put back and worked with, its own copy lies beside the first', async () => {
    await store()
    const next = nextMigrations('CREATE TABLE later (id integer PRIMARY KEY);')
    const old = schemaOf('latchkey.db')
    await opened(here.file, next).close()
    const [first = ''] = backups()
    const kept = readFileSync(join(here.folder, first))
    copyFileSync(join(here.folder, first), here.file)
    const again = opened(here.file)
    await again.settings.change({ worked: 'on' }, [])
    await again.close()
    await opened(here.file, next).close()
    expect(backups()).toEqual([first, `${first}.1`])
    expect(readFileSync(join(here.folder, first)).equals(kept)).toBe(true)
    expect(backups().map(schemaOf)).toEqual([old, old])
  })

  test('says how many migrations were applied in the same commit that applies them', async () => {
    await store()
    const broken = nextMigrations(
      'CREATE TABLE later (id integer);--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
    )
    const before = schemaOf('latchkey.db')
    expect(() => open(broken)).toThrow()
    expect(schemaOf('latchkey.db')).toBe(before)
  })
})

describe('a lock that is none', () => {
  test('keeps a whole store from nobody, and is kept under another name', async () => {
    await store()
    writeFileSync(
      `${here.file}.lock`,
      'Not a lock at all, but a text that somebody has put here by mistake. '.repeat(20),
    )
    const again = opened(here.file)
    expect(await again.accounts.count()).toBe(20)
    await again.close()
    expect(
      readdirSync(here.folder).some((name) => name.startsWith('latchkey.db.lock.set-aside-')),
    ).toBe(true)
  })
})

describe('a damaged store is left as it is: damaged', () => {
  test('garbage', () => {
    writeFileSync(here.file, Buffer.from('not a database at all '.repeat(500)))
    expectFault('damaged')
  })

  test('an empty file', () => {
    writeFileSync(here.file, '')
    expectFault('damaged')
  })

  test.each([50, 99, 100, 4_096, 40_000])('only the first %i bytes are left', async (bytes) => {
    await store()
    truncateSync(here.file, bytes)
    expectFault('damaged')
  })

  test('the header is overwritten by zeros', async () => {
    await store()
    const bytes = readFileSync(here.file)
    writeFileSync(here.file, bytes.fill(0, 0, 100))
    expectFault('damaged')
  })

  test('pages in the middle are overwritten', async () => {
    await store(200)
    const bytes = readFileSync(here.file)
    writeFileSync(here.file, bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 8_192))
    expectFault('damaged')
  })

  test('the schema is overwritten', async () => {
    await store()
    const bytes = readFileSync(here.file)
    writeFileSync(here.file, bytes.fill(0x5a, 100, 4_096))
    expectFault('damaged')
  })

  test('a table is gone', async () => {
    await store()
    const other = new Client(here.file)
    other.exec('DROP TABLE message; DROP TABLE delivery_attempt')
    other.close()
    expectFault('damaged')
  })

  test("another program's database", () => {
    const other = new Client(here.file)
    other.exec('CREATE TABLE song (title text); INSERT INTO song VALUES (1)')
    other.close()
    expectFault('damaged')
  })
})

describe('a store that another process has', () => {
  test('is left as it is while Latchkey runs there (in-use), and opens with all that was written once that is killed', async () => {
    await store()
    const other = await holdingStore(here.file)
    try {
      expect(other.said).toBe('holding')
      expectFault('in-use')
    } finally {
      await other.kill()
    }
    const now = opened(here.file)
    expect(await now.settings.get('held')).toBe('yes')
    expect(await now.accounts.count()).toBe(20)
    await now.close()
  })

  test('is left as it is while another program writes to it: in-use', async () => {
    await store()
    const other = await lockingWithoutAsking(here.file)
    try {
      const before = readFileSync(here.file)
      expect(open()).toMatchObject({ ok: false, fault: 'in-use' })
      expect(readFileSync(here.file).equals(before)).toBe(true)
    } finally {
      await other.kill()
    }
    await opened(here.file).close()
  })

  test('opens once in a process, and again when it was closed', async () => {
    const first = opened(here.file)
    expect(open()).toMatchObject({ ok: false, fault: 'in-use' })
    await first.settings.change({ still: 'works' }, [])
    await first.close()
    await opened(here.file).close()
  })

  test('is free again after every fault', () => {
    writeFileSync(here.file, 'garbage')
    expect(open()).toMatchObject({ fault: 'damaged' })
    expect(open()).toMatchObject({ fault: 'damaged' })
  })
})

describe('a store that can not be written is left as it is: unwritable', () => {
  const nobody = 65_534

  /**
   * Root may write anywhere, so it becomes nobody for a moment. Nobody may not look into every folder that somebody clones to, so
   * the migrations are where they can.
   */
  function asAnybody(work: (migrations: string) => void): void {
    const migrations = join(elsewhere.folder, 'migrations')
    cpSync(migrationsFolder, migrations, { recursive: true })
    chmodSync(elsewhere.folder, 0o755)
    const root = process.getuid?.() === 0
    if (root) process.seteuid!(nobody)
    try {
      work(migrations)
    } finally {
      if (root) process.seteuid!(0)
    }
  }

  function readOnly(): void {
    for (const name of readdirSync(here.folder)) chmodSync(join(here.folder, name), 0o444)
    chmodSync(here.folder, 0o555)
  }

  afterEach(() => chmodSync(here.folder, 0o755))

  test('the folder is read-only', async () => {
    await store()
    readOnly()
    asAnybody((migrations) => expectFault('unwritable', migrations))
  })

  test('the folder is read-only and has no store yet', () => {
    readOnly()
    asAnybody((migrations) => expectFault('unwritable', migrations))
  })

  test('the file is read-only in a folder that is not', async () => {
    await store()
    chmodSync(here.file, 0o444)
    chmodSync(here.folder, 0o777)
    chmodSync(`${here.file}.lock`, 0o666)
    chmodSync(`${here.file}.mark`, 0o644)
    asAnybody((migrations) => expectFault('unwritable', migrations))
  })

  test('there is a folder in its place, or a file in the place of its folder', () => {
    mkdirSync(here.file)
    expect(open()).toMatchObject({ ok: false, fault: 'unwritable' })
    mkdirSync(`${elsewhere.file}.unfinished`)
    expect(openStore({ file: elsewhere.file, migrationsFolder })).toMatchObject({
      ok: false,
      fault: 'unwritable',
    })
    writeFileSync(join(here.folder, 'file'), '')
    expect(
      openStore({ file: join(here.folder, 'file', 'latchkey.db'), migrationsFolder }),
    ).toMatchObject({ ok: false, fault: 'unwritable' })
  })
})

test('migrations that are not there are a mistake of ours, not a fault of the file', () => {
  expect(() => open(join(here.folder, 'nowhere'))).toThrow()
})
