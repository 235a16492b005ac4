import Client from 'better-sqlite3'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/main/ports/store'
import { connect } from '../../src/main/store/database'
import { migrateTo } from '../../src/main/store/migrations'
import { rebuildIndex } from '../../src/main/store/rebuild/rebuildIndex'
import { storedRegistration } from '../../src/main/store/registrationData'
import { entry, registration, sparingNobody, start, type Person } from './examples'
import { migrationsFolder, opened, place, type Place } from './places'

let here: Place
beforeEach(() => {
  here = place()
})
afterEach(() => here.dispose())

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `account-${index}`,
    name: `Kim Sandberg${index}`,
    phones: [`+346123${10_000 + index}`],
  }))
const inside = async (store: Store) => store.search.find('andberg', 100)

/** Changes the closed file as no Latchkey would. */
function meddle(...sql: string[]): void {
  const other = new Client(here.file)
  for (const one of sql) other.exec(one)
  other.close()
}

/** One number of the open file. */
function readOnly(sql: string): unknown {
  const other = new Client(here.file, { readonly: true })
  const value = other.prepare(sql).pluck().get()
  other.close()
  return value
}

/** Lets the sweep of a desk do what is missing, step by step. */
async function indexAll(store: Store): Promise<number> {
  let steps = 0
  while ((await store.upkeep.indexSome(sparingNobody)) > 0) steps += 1
  return steps
}

/** A store as the version before the index has left it. */
function olderStore(holding: readonly Person[]): void {
  const folder = join(here.folder, 'older-migrations')
  cpSync(migrationsFolder, folder, { recursive: true })
  const journalFile = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { idx: number }[] }
  writeFileSync(
    journalFile,
    JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx < 4) }),
  )
  const database = connect(here.file)
  migrateTo(database, folder, 4)
  const client = database.$client
  const addAccount = client.prepare('INSERT INTO account (number, id, events) VALUES (?, ?, 1)')
  const addEvent = client.prepare(
    "INSERT INTO event (account, recorded_at, at, type, data) VALUES (?, ?, ?, 'account-registered', ?)",
  )
  client.transaction(() =>
    holding.forEach((person, index) => {
      addAccount.run(index + 1, person.id)
      addEvent.run(
        index + 1,
        start,
        start,
        JSON.stringify(storedRegistration(registration(person))),
      )
    }),
  )()
  client.close()
}

describe('the index of what stands inside words', () => {
  test('is built in slices after an older store was opened, which says so meanwhile', async () => {
    olderStore(people(90))
    const store = opened(here.file)
    expect(await store.upkeep.unindexed()).toBe(90)
    expect(await inside(store)).toMatchObject({ total: 0, indexing: true })
    await store.accounts.register(
      [registration({ id: 'new', name: 'Eva Sandberg' })],
      entry('directory.applyImport'),
    )
    expect(await inside(store)).toMatchObject({ total: 1, indexing: true })
    expect(await indexAll(store)).toBeGreaterThan(1)
    expect(await inside(store)).toMatchObject({ total: 91, indexing: false })
    await store.close()
  })

  test('goes on where it was when the app was closed, and was not taken for whole by what came later', async () => {
    olderStore(people(90))
    const first = opened(here.file)
    const left = await first.upkeep.indexSome(sparingNobody)
    await first.accounts.register(
      [registration({ id: 'new', name: 'Eva Sandberg' })],
      entry('directory.applyImport'),
    )
    await first.close()
    const second = opened(here.file)
    expect(await second.upkeep.unindexed()).toBe(left)
    await indexAll(second)
    expect((await inside(second)).total).toBe(91)
    await second.close()
  })

  test.each<[string, readonly string[]]>([
    ['it lost the newest', ['DELETE FROM account_text WHERE rowid > 70']],
    ['it lost some', ['DELETE FROM account_text WHERE rowid % 7 = 0']],
    ['it lost all', ["INSERT INTO account_text (account_text) VALUES ('delete-all')"]],
    [
      'it has accounts that are not there',
      ["INSERT INTO account_text (rowid, text) VALUES (5000, 'sandberg')"],
    ],
    [
      'it was made by another version',
      [`UPDATE setting SET value = '{"making":0,"upTo":0,"through":0}' WHERE key = 'index.text'`],
    ],
  ])('is built anew when it does not agree with the accounts: %s', async (_, sql) => {
    const store = opened(here.file)
    await store.accounts.register(people(90).map(registration), entry('directory.applyImport'))
    await store.close()
    meddle(...sql)
    const again = opened(here.file)
    expect(await again.upkeep.unindexed()).toBeGreaterThan(0)
    expect((await inside(again)).indexing).toBe(true)
    await indexAll(again)
    expect(await inside(again)).toMatchObject({ total: 90, capped: false, indexing: false })
    await again.close()
    const third = opened(here.file)
    expect(await third.upkeep.unindexed()).toBe(0)
    await third.close()
  })

  test('is put together by the desk, some pages at a time, until little is left of the pieces that writes leave behind', async () => {
    const store = opened(here.file)
    const pieces = () => readOnly('SELECT count(DISTINCT segid) FROM account_text_idx')
    for (const person of people(20))
      await store.accounts.register([registration(person)], entry('directory.applyImport'))
    expect(pieces()).toBe(20)
    let steps = 0
    while (await store.upkeep.mergeSome()) steps += 1
    expect(steps).toBeGreaterThan(0)
    expect(pieces()).toBeLessThan(6)
    expect(await inside(store)).toMatchObject({ total: 20, indexing: false })
    await store.close()
  })

  test('is made anew as a whole by one command, with everything else that accounts are found by', async () => {
    const store = opened(here.file)
    await store.accounts.register(people(90).map(registration), entry('directory.applyImport'))
    await store.close()
    meddle(
      'DELETE FROM handle WHERE account > 20',
      "INSERT INTO handle VALUES ('nobody', 1, 3)",
      "INSERT OR REPLACE INTO account_text (rowid, text) VALUES (7, 'other')",
    )
    const client = connect(here.file).$client
    const told: number[] = []
    expect(rebuildIndex(client, (done) => void told.push(done))).toEqual({
      accounts: 90,
      unreadable: 0,
    })
    client.close()
    const again = opened(here.file)
    expect(told).toEqual([0])
    expect(await inside(again)).toMatchObject({ total: 90, indexing: false })
    expect((await again.search.find('kim', 100)).total).toBe(90)
    expect((await again.search.find('nobody', 20)).total).toBe(0)
    expect((await again.search.find('10089', 20)).total).toBe(1)
    await again.close()
  })
})
