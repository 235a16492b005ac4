import Client from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/main/ports/store'
import { openBulkLoad } from '../../src/main/store/bulkLoad'
import { accepted, entry, registration, signInFailed, silent, start, type Person } from './examples'
import { opened, place, type Place } from './places'

let here: Place
let store: Store
let bulk: ReturnType<typeof openBulkLoad>
beforeEach(() => {
  here = place()
  store = opened(here.file)
  bulk = openBulkLoad(here.file)
})
afterEach(async () => {
  bulk.close()
  await store.close()
  here.dispose()
})

const people = (count: number, from = 0): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `account-${from + index}`,
    name: `Kim O’Neill ${from + index}`,
    emails: [`kim.${from + index}@example.org`],
    phones: [`+346123${10_000 + from + index}`],
  }))
const load = (loaded: readonly Person[]) => bulk.insertAccounts(loaded.map(registration), start)

const tables = {
  account: '*',
  event: '*',
  handle: '*',
  account_text_docsize: 'id, sz',
  setting: '*',
}

/** All rows of the tables that an account has a place in, as another connection sees them. */
function rows(file: string): Record<string, unknown[]> {
  const reader = new Client(file, { readonly: true })
  const all = Object.fromEntries(
    Object.entries(tables).map(([table, columns]) => [
      table,
      reader.prepare(`SELECT ${columns} FROM ${table}`).raw().all(),
    ]),
  )
  reader.close()
  return all
}

describe('loading in bulk', () => {
  test('stores the same rows as registering one by one', async () => {
    const range = load(people(30))!
    bulk.indexAccounts({ from: range.from, to: 12 })
    bulk.indexAccounts({ from: 13, to: range.to })
    const other = place()
    const oneByOne = opened(other.file)
    await oneByOne.accounts.register(people(30).map(registration), entry('directory.applyImport'))
    const inside = async (from: Store) => (await from.search.find('m.2', 100)).hits
    expect(rows(here.file)).toEqual(rows(other.file))
    expect(await inside(store)).toEqual(await inside(oneByOne))
    expect(await store.search.find('10021', 20)).toMatchObject({
      hits: [{ accountId: 'account-21' }],
      total: 1,
    })
    await oneByOne.close()
    other.dispose()
  })

  test('accounts that were loaded are read and worked on like any other', async () => {
    bulk.indexAccounts(load(people(3))!)
    await store.accounts.decide('account-1', {
      decision: (account) => accepted(account, [signInFailed]),
      audit: silent,
      recordedAt: start,
    })
    expect((await store.accounts.events('account-1', 10)).map(({ event }) => event.type)).toEqual([
      'sign-in-failed',
      'account-registered',
    ])
    expect(await store.accounts.count()).toBe(3)
  })

  test('indexing a range twice changes nothing', () => {
    const range = load(people(5))!
    bulk.indexAccounts(range)
    const once = rows(here.file)
    bulk.indexAccounts(range)
    expect(rows(here.file)).toEqual(once)
  })

  test('a batch with an account that exists is not stored at all', async () => {
    load(people(3))
    expect(() => load([...people(2, 10), ...people(1)])).toThrow(/UNIQUE/)
    expect(await store.accounts.count()).toBe(3)
    expect(load([])).toBeNull()
  })

  test('what was loaded above a number is taken back in steps, and nothing else', async () => {
    await store.accounts.register(people(4).map(registration), entry('directory.applyImport'))
    const before = rows(here.file)
    const newest = bulk.newest()
    bulk.indexAccounts(load(people(10, 100))!)
    // The end of it was not indexed any more.
    load(people(3, 200))
    expect([
      bulk.removeAbove(newest, 6),
      bulk.removeAbove(newest, 6),
      bulk.removeAbove(newest, 6),
      bulk.removeAbove(newest, 6),
    ]).toEqual([7, 1, 0, 0])
    expect(rows(here.file)).toEqual(before)
    expect((await store.search.find('kim', 20)).total).toBe(4)
  })

  test('taking back leaves events protected as they were', () => {
    load(people(2))
    bulk.removeAbove(1)
    const other = new Client(here.file)
    expect(() => other.exec('DELETE FROM event')).toThrow('event is append-only')
    other.close()
  })
})
