import Client from 'better-sqlite3'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openBulkLoad } from '../../src/main/store/bulkLoad'
import { addChecksumFunction } from '../../src/main/store/checkedRows'
import { openStore } from '../../src/main/store/openStore'
import { entry, registration, start } from './examples'
import { fingerprint, migrationsFolder, opened, place, type Place } from './places'

let here: Place
beforeEach(async () => {
  here = place()
  await opened(here.file).close()
})
afterEach(() => here.dispose())

/** Changes the closed file as no Latchkey would. */
function meddle(sql: string): void {
  const other = new Client(here.file)
  addChecksumFunction(other)
  other.exec(sql)
  other.close()
}

describe('a store whose schema is another', () => {
  test.each([
    [
      'a trigger was added',
      "CREATE TRIGGER promote AFTER UPDATE ON operator BEGIN UPDATE operator SET role = 'supervisor'; END",
      'foreign-schema',
    ],
    ['a view was added', 'CREATE VIEW everyone AS SELECT * FROM operator', 'foreign-schema'],
    ['a table was added', 'CREATE TABLE stolen (value text)', 'foreign-schema'],
    ['an index was added', 'CREATE INDEX mine ON audit (role)', 'foreign-schema'],
    [
      'a trigger that keeps the audit as it is was dropped',
      'DROP TRIGGER audit_never_goes',
      'foreign-schema',
    ],
    [
      'a trigger that keeps the audit as it is does nothing any more',
      'DROP TRIGGER audit_never_goes; CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit BEGIN SELECT 1; END',
      'foreign-schema',
    ],
    ['a table is gone', 'DROP TABLE due_date', 'damaged'],
    ['an index is gone', 'DROP INDEX account_due', 'damaged'],
  ])('is left as it is: %s', (_, sql, fault) => {
    meddle(sql)
    const before = fingerprint(here.folder)
    expect(openStore({ file: here.file, migrationsFolder })).toMatchObject({ ok: false, fault })
    expect(fingerprint(here.folder)).toEqual(before)
  })

  test('is none for what SQLite notes for itself', async () => {
    meddle('ANALYZE')
    await opened(here.file).close()
  })
})

describe('of people who were taken back again', () => {
  test('nothing stands in any file of the profile once it is closed', async () => {
    const people = Array.from({ length: 3_000 }, (_, index) =>
      registration({
        id: `account-${index}`,
        name: `Kim Numbered${index}`,
        phones: [`+3461${2_000_000 + index}`],
      }),
    )
    const store = opened(here.file)
    const load = openBulkLoad(here.file)
    const range = load.insertAccounts(people, start)!
    load.indexAccounts(range)
    while (load.removeAbove(0) > 0);
    load.close()
    await store.close()
    for (const name of readdirSync(here.folder)) {
      const bytes = readFileSync(`${here.folder}/${name}`).toString('latin1')
      expect(bytes).not.toMatch(/numbered\d|34612\d{6}|account-\d/i)
    }
  })
})

test('of people who were taken back again the index of words keeps nothing once the desk has put it together', async () => {
  const store = opened(here.file)
  await store.accounts.register(
    [registration({ id: 'stays', name: 'Maria Sandberg' })],
    entry('directory.applyImport'),
  )
  const load = openBulkLoad(here.file)
  const known = load.newest()
  load.indexAccounts(
    load.insertAccounts(
      Array.from({ length: 40 }, (_, index) =>
        registration({ id: `account-${index}`, name: `Qxzzy${index}` }),
      ),
      start,
    )!,
  )
  while (load.removeAbove(known) > 0);
  expect(blocks()).toContain('xzz')
  load.beginForgetting()
  load.close()
  while (await store.upkeep.mergeSome());
  expect(blocks()).not.toContain('xzz')
  expect(blocks()).toContain('ndb')
  expect((await store.search.find('andberg', 9)).total).toBe(1)
  await store.close()
})

/** What FTS5 keeps of the index, as it lies there: also of documents that it no longer shows. */
function blocks(): string {
  const client = new Client(here.file, { readonly: true })
  const all = client.prepare<[], Buffer>('SELECT block FROM account_text_data').pluck().all()
  client.close()
  return Buffer.concat(all).toString('latin1')
}

test.each(['contentless_delete', 'fts5', 'CREATE TABLE `event`'])(
  'a schema that was damaged within %j is told as damage, and the file stays as it was',
  (text) => {
    const bytes = readFileSync(here.file)
    const at = bytes.indexOf(text) + text.length - 3
    expect(at).toBeGreaterThan(text.length)
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    writeFileSync(here.file, bytes)
    const result = openStore({ file: here.file, migrationsFolder })
    expect(result.ok ? 'opened' : result.fault).toMatch(/^(damaged|foreign-schema)$/)
    expect(readFileSync(here.file)).toEqual(bytes)
  },
)

describe('what only helps is no reason to keep a whole store shut', () => {
  test.each(['not JSON', '{"making":', '{"making":1}', 'null', '7'])(
    'the index of words is built anew where what was noted of it is %j',
    async (value) => {
      meddle(
        `INSERT OR REPLACE INTO setting VALUES ('index.text', '${value}', row_checksum('index.text', '${value}'))`,
      )
      await opened(here.file).close()
    },
  )
})
