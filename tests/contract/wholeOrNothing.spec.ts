import Client from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fold } from '../../src/main/engine/evolve'
import { auditKeys } from '../../src/main/audit/keys'
import { auditWalk } from '../../src/main/audit/walk'
import type { OperatorRecord } from '../../src/main/ports/operators'
import type { Store } from '../../src/main/ports/store'
import { openBulkLoad } from '../../src/main/store/bulkLoad'
import { settle } from '../../src/main/store/connection'
import { anotherHandle, handleOver } from './anotherHandle'
import {
  accepted,
  by,
  codeMessage,
  days,
  entry,
  registration,
  replacementStarted,
  signInFailed,
  sparingNobody,
  start,
} from './examples'
import { opened, place, type Place } from './places'

const keys = auditKeys(Buffer.alloc(32, 7))

const ana: OperatorRecord = {
  id: 'operator-1',
  name: 'Ana',
  role: 'administrator',
  passphraseHash: '$argon2id$x',
  createdAt: start,
  failuresInRow: 0,
  lockedUntil: null,
  passphraseGivenAt: null,
  lastSignInAt: null,
  removedAt: null,
  roleSince: null,
  hands: [],
}

let here: Place
let first: Store
beforeEach(async () => {
  here = place()
  first = opened(here.file)
  await first.audit.sealWith(keys.seal, null)
  await first.accounts.register(
    [registration({ id: 'maria', emails: ['maria@example.org'], phones: ['+34612345678'] })],
    entry('directory.applyImport'),
  )
  await first.accounts.decide('maria', {
    decision: (account) =>
      accepted(account, [], [codeMessage('message-0', account.contacts[0]!, null)]),
    audit: () => null,
    recordedAt: start,
  })
  await first.operators.add(ana, entry('operators.add'))
})
afterEach(async () => {
  await first.close()
  here.dispose()
})

/** All rows of all tables, those of the index among them. */
function rows(): Record<string, unknown[]> {
  const reader = new Client(here.file, { readonly: true })
  try {
    const tables = reader
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
    return Object.fromEntries(
      tables.map((table) => [table, reader.prepare(`SELECT * FROM "${table}"`).raw().all()]),
    )
  } finally {
    reader.close()
  }
}

/** A connection that breaks before its n-th statement from now on, `BEGIN` and `COMMIT` among them: neither that nor any after it runs. */
async function breakable(): Promise<{ store: Store; breakBefore(statement: number): void }> {
  let left = Infinity
  const client = new Client(here.file, {
    verbose: () => {
      if (--left <= 0) throw new Error('the connection broke')
    },
  })
  const { store } = handleOver(drizzle(settle(client, 'desk')))
  await store.audit.sealWith(keys.seal, null)
  return { store, breakBefore: (statement) => (left = statement) }
}

/**
 * Has whatever adds to the audit or to the attempts to deliver point to no account, which SQLite finds out when it commits.
 * @returns what ends it
 */
function spoilCommits(client: Client.Database): () => void {
  const tables = ['audit', 'delivery_attempt']
  client.exec(
    'CREATE TABLE owed (account REFERENCES account (number) DEFERRABLE INITIALLY DEFERRED)',
  )
  for (const table of tables)
    client.exec(
      `CREATE TEMP TRIGGER spoil_${table} AFTER INSERT ON main.${table} BEGIN INSERT INTO owed VALUES (-1); END`,
    )
  return () => {
    for (const table of tables) client.exec(`DROP TRIGGER spoil_${table}`)
    client.exec('DROP TABLE owed')
  }
}

/** The audit verifies, and each account is what its events add up to. */
async function expectSound(store: Store): Promise<void> {
  const walk = auditWalk(keys, [])
  expect(walk.take(await store.audit.slice(0, 100))).toBeNull()
  expect(walk.reached().sequence).toBe((await store.audit.head())?.sequence)
  const { accounts } = await store.accounts.page(0, 100, sparingNobody)
  for (const account of accounts) {
    const events = await store.accounts.events(account.id, 100)
    expect(fold(events.map(({ event }) => event).reverse())).toEqual(account)
  }
}

const deeds: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'a decision': async (store) =>
    store.accounts.decide('maria', {
      decision: (account) =>
        accepted(
          account,
          [
            signInFailed,
            {
              type: 'contact-added',
              at: start,
              by,
              contactId: 'new',
              kind: 'email',
              value: 'new@example.org',
              language: 'es',
            },
            {
              type: 'case-opened',
              at: start,
              by: { kind: 'operator', id: 'ana', role: 'agent' },
              caseId: 'case-1',
              channel: 'phone',
              story: '',
            },
            replacementStarted(account, days(30)),
          ],
          [codeMessage('message-1', account.contacts[0]!, null)],
        ),
      audit: () => entry('change', 'maria'),
      recordedAt: days(1),
    }),
  'a registration': async (store) =>
    store.accounts.register(
      ['jo', 'kim'].map((id) =>
        registration({
          id,
          emails: [`${id}@example.org`],
          signInNames: [{ kind: 'user-name', value: id, enabled: true }],
        }),
      ),
      entry('directory.applyImport'),
    ),
  'an append to the audit': async (store) =>
    store.audit.append(entry('one'), entry('two'), entry('three')),
  'a change of settings': async (store) =>
    store.settings.change({ one: '1', two: '2' }, [entry('settings.change')]),
  'a wrong passphrase': async (store) =>
    store.operators.countFailure(ana.id, () => null, entry('operators.signIn')),
  'an attempt to deliver': async (store) =>
    store.outbox.record([
      {
        accountId: 'maria',
        attempts: [{ messageId: 'message-0', at: days(1), state: 'sent', answer: null }],
      },
    ]),
  'the beginning of an import': async (store) =>
    store.imports.begin('plan', ana.id, entry('directory.applyImport')),
}

describe.each(Object.entries(deeds))('%s', (_, deed) => {
  test('leaves nothing where the connection breaks before any of its statements, and all where it does not', async () => {
    const before = rows()
    let statements = 0
    for (let failure: unknown; failure !== null; statements++) {
      const { store, breakBefore } = await breakable()
      breakBefore(statements + 1)
      failure = await deed(store).then(
        () => null,
        (error: unknown) => error,
      )
      await store.close()
      if (failure !== null) {
        expect(failure).toMatchObject({ message: 'the connection broke' })
        expect(rows()).toEqual(before)
      }
    }
    // The beginning, what is written, the audit and the end, at the least.
    expect(statements).toBeGreaterThan(4)
    expect(rows()).not.toEqual(before)
    await first.close()
    first = opened(here.file)
    await first.audit.sealWith(keys.seal, null)
    await expectSound(first)
  })

  test('leaves nothing where it can’t be committed, and is done by the same handle when it can', async () => {
    const { store, client } = anotherHandle(here.file)
    await store.audit.sealWith(keys.seal, null)
    const before = rows()
    const mend = spoilCommits(client)
    await expect(deed(store)).rejects.toThrow('FOREIGN KEY')
    mend()
    expect(rows()).toEqual(before)
    expect(await store.accounts.count()).toBe(1)
    await deed(store)
    await expectSound(store)
    await store.close()
    await first.close()
    first = opened(here.file)
    await expectSound(first)
  })
})

test('accounts that are registered after an import could not begin are there for everybody', async () => {
  const { store, client } = anotherHandle(here.file)
  const mend = spoilCommits(client)
  await expect(store.imports.begin('plan', 'ana', entry('begin'))).rejects.toThrow('FOREIGN KEY')
  mend()
  await store.accounts.register([registration({ id: 'jo' })], entry('register'))
  expect([await store.accounts.count(), await first.accounts.count()]).toEqual([2, 2])
  await store.close()
})

test('the commit of an import shows all that it added or, where the connection breaks before any of its statements, nothing', async () => {
  await first.imports.begin('plan', ana.id, entry('directory.applyImport'))
  const bulk = openBulkLoad(here.file)
  bulk.indexAccounts(bulk.insertAccounts([registration({ id: 'jo', name: 'Jo Smith' })], start)!)
  bulk.close()
  const seen = async (store: Store) => [
    await store.accounts.count(),
    (await store.search.find('smith', 10)).total,
  ]
  let statements = 0
  for (let failure: unknown; failure !== null; statements++) {
    const { store, breakBefore } = await breakable()
    breakBefore(statements + 1)
    failure = await store.imports.commit(entry('directory.applyImport'), false).then(
      () => null,
      (error: unknown) => error,
    )
    await store.close()
    expect(await seen(first)).toEqual(failure === null ? [2, 1] : [1, 0])
  }
  expect(statements).toBeGreaterThan(4)
  await expectSound(first)
})
