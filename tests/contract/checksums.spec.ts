import { plus, type Instant } from '@shared/vocabulary/instant'
import { bySystem } from '../../src/main/audit/entries'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { join } from 'node:path'
import Client from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/main/ports/examination'
import type { Store } from '../../src/main/ports/store'
import { UnreadableRecord } from '../../src/main/ports/unreadable'
import { accepted, start } from './examples'
import { opened, place, type Place } from './places'
import { mapInTurn } from '../../src/main/platform/inTurn'

/** A store as the schema before the checksums left it: an account with a case, codes, messages and a replacement, two operators, settings. */
const before = gunzipSync(readFileSync(join(import.meta.dirname, '../data/stores/schema-7.db.gz')))
const tables = [
  'account',
  'event',
  'message',
  'delivery_attempt',
  'delivery',
  'operator',
  'setting',
] as const

let here: Place
beforeEach(() => {
  here = place()
  writeFileSync(here.file, before)
})
afterEach(() => here.dispose())

const maria = async (store: Store): Promise<string> =>
  (await store.search.find('maria', 1)).hits[0]!.accountId

/** Everything that is read of the account, the operators and the setting. */
async function readAll(store: Store, id: string) {
  return [
    await store.accounts.read(id),
    await store.accounts.events(id, 100),
    await store.outbox.list(100, id),
    await store.outbox.list(100),
    await store.operators.list(),
    await store.operators.byName('ana'),
    await store.operators.founder(),
    await store.settings.get('lockAfterMinutes'),
  ]
}

async function found(store: Store, id: string): Promise<string[]> {
  const findings: Finding[] = []
  await store.upkeep.examination.account(id, (finding) => findings.push(finding))
  await store.upkeep.examination.others((finding) => findings.push(finding))
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
  test('is brought up to date with a checksum on every row, and nothing of it is found to be damaged', async () => {
    const store = opened(here.file)
    const id = await maria(store)
    expect(await store.accounts.read(id)).toMatchObject({
      name: 'Maria Gómez',
      replacement: { kind: 'replace' },
      cases: [{ story: 'I lost my phone on the train.' }],
    })
    expect((await store.accounts.events(id, 100)).length).toBeGreaterThan(8)
    expect((await store.outbox.list(100, id)).length).toBeGreaterThan(1)
    expect((await store.operators.list()).map(({ name, role }) => [name, role])).toEqual([
      ['Ana', 'supervisor'],
      ['Ben', 'agent'],
    ])
    expect(await store.settings.get('lockAfterMinutes')).toBe('30')
    expect(await found(store, id)).toEqual([])
    await store.close()
    const client = new Client(here.file, { readonly: true })
    for (const table of tables)
      expect([
        table,
        client.prepare(`SELECT count(*) FROM ${table} WHERE checksum IS NULL`).pluck().get(),
      ]).toEqual([table, 0])
    expect(() => client.exec('UPDATE event SET at = 0')).toThrow()
    client.close()
  })

  test('stays beside the new one as it was', async () => {
    await opened(here.file).close()
    const kept = readdirSync(here.folder).filter((name) => name.startsWith('latchkey.db.before-'))
    expect(kept.map((name) => readFileSync(join(here.folder, name)).equals(before))).toEqual([true])
  })
})

describe('an operator of before', () => {
  test('has no history; one that was damaged stays so when the history gets its place', async () => {
    writeFileSync(
      here.file,
      gunzipSync(readFileSync(join(import.meta.dirname, '../data/stores/schema-9/latchkey.db.gz'))),
    )
    const older = new Client(here.file)
    const names = older.prepare('SELECT name FROM operator ORDER BY name_key').pluck().all()
    expect(names.length).toBeGreaterThan(1)
    older.prepare("UPDATE operator SET role = 'auditor' WHERE name = ?").run(names[1])
    older.close()
    const store = opened(here.file)
    const operators = await store.operators.list()
    expect(operators.map(({ name }) => name)).toEqual(names.filter((_, index) => index !== 1))
    for (const operator of operators) expect(operator).toMatchObject({ roleSince: null, hands: [] })
    const findings: Finding[] = []
    await store.upkeep.examination.others((finding) => findings.push(finding))
    expect(findings.map(({ error: { table } }) => table)).toEqual(['operator'])
    await store.close()
  })
})

describe('a row that is not what was stored', () => {
  test.each(tables)('is never read as if it were: each column of %s', async (table) => {
    await opened(here.file).close()
    const whole = readFileSync(here.file)
    const client = new Client(here.file, { readonly: true })
    const columns = client
      .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)')
      .all(table)
    client.close()
    const clean = opened(here.file)
    const id = await maria(clean)
    const expected = await readAll(clean, id)
    await clean.close()
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
        async () => store.accounts.read(id),
        async () => store.accounts.events(id, 100),
        async () => store.outbox.list(100, id),
        // Whoever lists all messages asks each account for its name, and so whether it can be read.
        async () => (table === 'account' ? null : store.outbox.list(100)),
        async () => store.operators.list(),
        async () => store.operators.byName('ana'),
        async () => store.operators.founder(),
        async () => store.settings.get('lockAfterMinutes'),
      ]
      const wrong = await mapInTurn(answers, async (answer, index) => {
        try {
          const read = await answer()
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
      await store.close()
    }
  })

  test('is one that has no checksum, too', async () => {
    const store = opened(here.file)
    const id = await maria(store)
    await store.close()
    changed((client) => client.exec('UPDATE account SET checksum = NULL'))
    const again = opened(here.file)
    await expect(async () => again.accounts.read(id)).rejects.toThrow(UnreadableRecord)
    await again.close()
  })

  test('as an operator is in no list and signs in with nothing, and the profile still has had its first operator', async () => {
    await opened(here.file).close()
    changed((client) =>
      client.exec("UPDATE operator SET role = 'administrator' WHERE name = 'Ben'"),
    )
    const store = opened(here.file)
    expect((await store.operators.list()).map(({ name }) => name)).toEqual(['Ana'])
    await expect(async () => store.operators.byName('ben')).rejects.toThrow(UnreadableRecord)
    await store.close()
    changed((client) => client.exec('UPDATE operator SET failures_in_row = 0 - 1'))
    const again = opened(here.file)
    expect([
      await again.operators.list(),
      await again.operators.founder(),
      await again.operators.any(),
    ]).toEqual([[], null, true])
    await again.close()
  })

  test('as a setting is as if nobody had chosen, until somebody does', async () => {
    await opened(here.file).close()
    changed((client) =>
      client.exec("UPDATE setting SET value = '5' WHERE key = 'lockAfterMinutes'"),
    )
    const store = opened(here.file)
    expect(await store.settings.get('lockAfterMinutes')).toBeNull()
    await store.settings.change({ lockAfterMinutes: '20' }, [])
    expect(await store.settings.get('lockAfterMinutes')).toBe('20')
    expect(await found(store, await maria(store))).toEqual(['mended setting'])
    expect(await found(store, await maria(store))).toEqual([])
    await store.close()
  })
})

describe('a request of the desk', () => {
  test('that is not what was stored is in no list, approves nothing, and is found', async () => {
    const store = opened(here.file)
    await store.deskApprovals.ask(
      {
        id: 'approval-1',
        act: 'export-contacts',
        digest: 'all',
        about: { form: 'csv' },
        reason: 'A move',
        askedBy: 'ana',
        askedAt: start,
        expiresAt: plus(start, 9),
        decidedBy: 'sam',
        decidedAt: start,
        decision: 'declined',
        why: 'No',
        withdrawnAt: null,
        usedAt: null,
      },
      bySystem(start, 'test'),
      () => false,
    )
    await store.close()
    const whole = readFileSync(here.file)
    const client = new Client(here.file, { readonly: true })
    const columns = client
      .prepare<[], string>("SELECT name FROM pragma_table_info('desk_approval') WHERE pk = 0")
      .pluck()
      .all()
    client.close()
    expect(columns).toHaveLength(14)
    for (const column of columns) {
      writeFileSync(here.file, whole)
      changed(
        (changing) =>
          void changing.exec(
            `UPDATE desk_approval SET ${column} = CASE WHEN ${column} IS NULL THEN 1 WHEN typeof(${column}) = 'integer' THEN ${column} + 1 ELSE substr(${column}, 2) || '~' END`,
          ),
      )
      const again = opened(here.file)
      expect(await again.deskApprovals.list(start)).toEqual([])
      await expect(again.deskApprovals.read('approval-1')).rejects.toThrow(UnreadableRecord)
      await expect(
        again.deskApprovals.change(
          'approval-1',
          { decision: 'approved' },
          bySystem(start, 'test'),
          () => null,
        ),
      ).rejects.toThrow(UnreadableRecord)
      expect(await found(again, await maria(again))).toEqual(['desk_approval'])
      await again.close()
    }
  })
})

describe('what a request was answered', () => {
  const columns = ['operator_id', 'account_id', 'digest', 'answer', 'at', 'checksum']

  test.each(columns)('is never told again where its %s is not what was stored', async (column) => {
    const store = opened(here.file)
    const id = await maria(store)
    const ask = (of: Store) =>
      of.accounts.decideOnce(
        id,
        { id: 'request-1', operatorId: 'ana', digest: 'a note', answer: ({ outcome }) => outcome },
        {
          decision: (account) => accepted(account, []),
          audit: () => null,
          recordedAt: start,
        },
      )
    await ask(store)
    expect(await ask(store)).toEqual({ is: 'known', answer: 'accepted' })
    await store.close()
    changed((client) =>
      client.exec(
        `UPDATE request SET ${column} = CASE typeof(${column}) WHEN 'integer' THEN ${column} + 1 ELSE substr(${column}, 2) || '~' END`,
      ),
    )
    const again = opened(here.file)
    await expect(ask(again)).rejects.toThrow(UnreadableRecord)
    expect(await found(again, id)).toEqual(['request'])
    await again.close()
  })
})

describe('what was written since', () => {
  test('is read with its checksum from every way in: registered, loaded in bulk, decided, sent, signed in', async () => {
    const store = opened(here.file)
    await store.operators.change(
      (await store.operators.byName('ben'))!.id,
      {
        failuresInRow: 2,
        lockedUntil: null,
      },
      bySystem(0 as Instant, 'operators.change'),
      () => null,
    )
    expect(await store.operators.byName('ben')).toMatchObject({ failuresInRow: 2 })
    const message = (await store.outbox.list(1))[0]!
    await store.outbox.record([
      {
        accountId: 'maria',
        attempts: [
          {
            messageId: message.id,
            ...{
              at: message.at,
              state: 'delivered',
              answer: 'It’s there: ñ 🙂',
            },
          },
        ],
      },
    ])
    expect((await store.outbox.list(1))[0]!.attempts.at(-1)).toMatchObject({
      state: 'delivered',
      answer: 'It’s there: ñ 🙂',
    })
    await store.close()
  })
})
