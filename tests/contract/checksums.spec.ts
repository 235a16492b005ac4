import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { join } from 'node:path'
import Client from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/main/ports/examination'
import type { Store } from '../../src/main/ports/store'
import { UnreadableRecord } from '../../src/main/ports/unreadable'
import { opened, place, type Place } from './places'

/** A store as the schema before the checksums left it: an account with a case, codes, messages and a replacement, two operators, settings. */
const before = gunzipSync(readFileSync(join(import.meta.dirname, '../data/stores/schema-7.db.gz')))
const tables = ['account', 'event', 'message', 'delivery_attempt', 'operator', 'setting'] as const

let here: Place
beforeEach(() => {
  here = place()
  writeFileSync(here.file, before)
})
afterEach(() => here.dispose())

const maria = (store: Store): string => store.search.find('maria', 1).hits[0]!.accountId

/** Everything that is read of the account, the operators and the setting. */
function readAll(store: Store, id: string) {
  return [
    store.accounts.read(id),
    store.accounts.events(id, 100),
    store.outbox.list(100, id),
    store.outbox.list(100),
    store.operators.list(),
    store.operators.byName('ana'),
    store.operators.founder(),
    store.settings.get('lockAfterMinutes'),
  ]
}

function found(store: Store, id: string): string[] {
  const findings: Finding[] = []
  store.upkeep.examination.account(id, (finding) => findings.push(finding))
  store.upkeep.examination.others((finding) => findings.push(finding))
  return [
    ...new Set(findings.map(({ error, mended }) => `${mended ? 'mended ' : ''}${error.table}`)),
  ]
}

function changed(work: (client: Client.Database) => void): void {
  const client = new Client(here.file)
  client.pragma('foreign_keys = OFF')
  client.exec('DROP TRIGGER event_never_changes')
  work(client)
  client.exec(
    "CREATE TRIGGER `event_never_changes` BEFORE UPDATE ON `event` BEGIN SELECT RAISE(ABORT, 'event is append-only'); END",
  )
  client.close()
}

describe('a store of before', () => {
  test('is brought up to date with a checksum on every row, and nothing of it is found to be damaged', () => {
    const store = opened(here.file)
    const id = maria(store)
    expect(store.accounts.read(id)).toMatchObject({
      name: 'Maria Gómez',
      replacement: { kind: 'replace' },
      cases: [{ story: 'I lost my phone on the train.' }],
    })
    expect(store.accounts.events(id, 100).length).toBeGreaterThan(8)
    expect(store.outbox.list(100, id).length).toBeGreaterThan(1)
    expect(store.operators.list().map(({ name, role }) => [name, role])).toEqual([
      ['Ana', 'supervisor'],
      ['Ben', 'agent'],
    ])
    expect(store.settings.get('lockAfterMinutes')).toBe('30')
    expect(found(store, id)).toEqual([])
    store.close()
    const client = new Client(here.file, { readonly: true })
    for (const table of tables)
      expect([
        table,
        client.prepare(`SELECT count(*) FROM ${table} WHERE checksum IS NULL`).pluck().get(),
      ]).toEqual([table, 0])
    expect(() => client.exec('UPDATE event SET at = 0')).toThrow()
    client.close()
  })

  test('stays beside the new one as it was', () => {
    opened(here.file).close()
    expect(readFileSync(join(here.folder, 'latchkey.db.before-8')).equals(before)).toBe(true)
  })
})

describe('a row that is not what was stored', () => {
  test.each(tables)('is never read as if it were: each column of %s', (table) => {
    opened(here.file).close()
    const whole = readFileSync(here.file)
    const client = new Client(here.file, { readonly: true })
    const columns = client
      .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)')
      .all(table)
    client.close()
    const clean = opened(here.file)
    const id = maria(clean)
    const expected = readAll(clean, id)
    clean.close()
    for (const { name, pk } of columns) {
      // A key leads to the row: what becomes of one that leads elsewhere is another test's.
      if (pk > 0 || name === 'message_id') continue
      writeFileSync(here.file, whole)
      changed(
        (changing) =>
          void changing
            .prepare(
              `UPDATE ${table} SET ${name} = CASE WHEN ${name} IS NULL THEN 1 WHEN typeof(${name}) = 'integer' THEN ${name} + 1 ELSE substr(${name}, 1, length(${name}) - 1) || '~' END`,
            )
            .run(),
      )
      const store = opened(here.file)
      const answers = [
        () => store.accounts.read(id),
        () => store.accounts.events(id, 100),
        () => store.outbox.list(100, id),
        // Whoever lists all messages asks each account for its name, and so whether it can be read.
        () => (table === 'account' ? null : store.outbox.list(100)),
        () => store.operators.list(),
        () => store.operators.byName('ana'),
        () => store.operators.founder(),
        () => store.settings.get('lockAfterMinutes'),
      ]
      const wrong = answers.map((answer, index) => {
        try {
          const read = answer()
          return read === null ||
            JSON.stringify(read) === '[]' ||
            JSON.stringify(read) === JSON.stringify(expected[index])
            ? 'right or nothing'
            : 'wrong'
        } catch (error) {
          if (error instanceof UnreadableRecord || String(error).includes('UNIQUE')) return 'told'
          throw error
        }
      })
      expect([name, wrong.filter((answer) => answer === 'wrong')]).toEqual([name, []])
      store.close()
    }
  })

  test('is one that has no checksum, too', () => {
    const store = opened(here.file)
    const id = maria(store)
    store.close()
    changed((client) => client.exec('UPDATE account SET checksum = NULL'))
    const again = opened(here.file)
    expect(() => again.accounts.read(id)).toThrow(UnreadableRecord)
    again.close()
  })

  test('as an operator is in no list and signs in with nothing, and the profile still has had its first operator', () => {
    opened(here.file).close()
    changed((client) =>
      client.exec("UPDATE operator SET role = 'administrator' WHERE name = 'Ben'"),
    )
    const store = opened(here.file)
    expect(store.operators.list().map(({ name }) => name)).toEqual(['Ana'])
    expect(() => store.operators.byName('ben')).toThrow(UnreadableRecord)
    store.close()
    changed((client) => client.exec('UPDATE operator SET failures_in_row = 0 - 1'))
    const again = opened(here.file)
    expect([again.operators.list(), again.operators.founder(), again.operators.any()]).toEqual([
      [],
      null,
      true,
    ])
    again.close()
  })

  test('as a setting is as if nobody had chosen, until somebody does', () => {
    opened(here.file).close()
    changed((client) =>
      client.exec("UPDATE setting SET value = '5' WHERE key = 'lockAfterMinutes'"),
    )
    const store = opened(here.file)
    expect(store.settings.get('lockAfterMinutes')).toBeNull()
    store.settings.change({ 'lockAfterMinutes': '20' }, [])
    expect(store.settings.get('lockAfterMinutes')).toBe('20')
    expect(found(store, maria(store))).toEqual(['mended setting'])
    expect(found(store, maria(store))).toEqual([])
    store.close()
  })
})

describe('what was written since', () => {
  test('is read with its checksum from every way in: registered, loaded in bulk, decided, sent, signed in', () => {
    const store = opened(here.file)
    store.operators.change(store.operators.byName('ben')!.id, {
      failuresInRow: 2,
      lockedUntil: null,
    }, entry('operators.change'), () => null)
    expect(store.operators.byName('ben')).toMatchObject({ failuresInRow: 2 })
    const message = store.outbox.list(1)[0]!
    store.outbox.record([{ accountId: 'maria', attempts: [{ messageId: message.id, ...{
      at: message.at,
      state: 'delivered',
      answer: 'It’s there: ñ 🙂',
    } }] }])
    expect(store.outbox.list(1)[0]!.attempts.at(-1)).toMatchObject({
      state: 'delivered',
      answer: 'It’s there: ñ 🙂',
    })
    store.close()
  })
})
