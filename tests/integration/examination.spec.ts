import fs from 'node:fs'
import path from 'node:path'
import type Client from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { examineAll, keepExamining } from '../../src/main/jobs/integrity'
import { rebuildIndex } from '../../src/main/store/rebuild/rebuildIndex'
import { addChecksumFunction } from '../../src/main/store/checkedRows'
import { accepted } from './accounts'
import { crowd, tampered, type Crowd } from './damage'
import { ownCases } from './caseList'
import { passphrase, testDesk, type TestDesk } from './desk'
import { added, otherWindow } from './operators'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const said = async ({ store }: TestDesk) =>
  (await store.audit.list(1_000))
    .filter(({ action }) => action.startsWith('store.'))
    .map(({ action, facts }) => `${action} ${facts['table']}`)
    .reverse()
const again = async ({ profile, desk }: Crowd) =>
  testDesk(path.join(profile, 'latchkey.db'), desk.now())

describe('the examination of what is stored', () => {
  it('finds nothing where nothing is damaged, and says when it was through', async () => {
    const { desk } = await crowd(3)
    await examineAll(desk.desk)
    expect(await said(desk)).toEqual([])
    expect(await desk.get('app.waiting', {})).toMatchObject({
      unreadable: null,
      examined: { at: desk.now(), accounts: 3 },
    })
  })

  const derived: readonly (readonly [table: string, damage: (client: Client.Database) => void])[] =
    [
      [
        'handle',
        (client) =>
          client.exec(
            "UPDATE handle SET value = 'person1@contoso.exbmple' WHERE value = 'person1@contoso.example'",
          ),
      ],
      [
        'due_date',
        (client) => client.exec('UPDATE due_date SET at = at + 1048576 WHERE account = 2'),
      ],
      [
        'support_case',
        (client) =>
          client.exec("UPDATE support_case SET operator_id = 'operator-nobody' WHERE account = 2"),
      ],
      ['account_text', (client) => client.exec('DELETE FROM account_text WHERE rowid = 2')],
    ]
  it.each(derived)('makes what is damaged in %s from the account again', async (table, damage) => {
    const { desk, profile, ids } = await crowd(3)
    const ask = async () => [
      await desk.get('timers.list', {
        kinds: ['reminder', 'replacement', 'replacement-confirm'],
        after: null,
      }),
      await desk.get('cases.list', ownCases),
      (await desk.get('accounts.find', { query: 'person1@contoso.example' })).hits.map(
        ({ id }) => id,
      ),
      (await desk.get('accounts.find', { query: 'erson1' })).hits.map(({ id }) => id),
    ]
    const before = await ask()
    expect(JSON.stringify(before)).toContain(ids[1])
    tampered(profile, damage)
    await examineAll(desk.desk)
    expect(await said(desk)).toEqual([`store.mended ${table}`])
    expect(await ask()).toEqual(before)
    await examineAll(desk.desk)
    expect(await said(desk)).toHaveLength(1)
  })

  it('puts on the board what a store of before did not list, and reports no damage', async () => {
    const { desk, profile, ids } = await crowd(3)
    const accountId = ids[1]!
    await accepted(desk, accountId, { type: 'report-not-me' })
    const frozen = async () =>
      (await desk.get('timers.list', { kinds: ['frozen'], after: null })).frozen.map(
        (one) => one.accountId,
      )
    expect(await frozen()).toEqual([accountId])
    tampered(profile, (client) => client.exec('DELETE FROM due_date WHERE kind > 2'))
    expect(await frozen()).toEqual([])
    await examineAll(desk.desk)
    expect([await frozen(), await said(desk)]).toEqual([[accountId], []])
  })

  it('shows nobody an account whose state contradicts its events, also after a restart, until they agree again', async () => {
    const made = await crowd(3)
    const { desk, profile, ids } = made
    const write = (change: string) =>
      tampered(profile, (client) => {
        addChecksumFunction(client)
        client.prepare(`UPDATE account SET state = ${change} WHERE number = 1`).run()
        client.exec(
          'UPDATE account SET checksum = row_checksum(number, id, events, due_at, approval_until, state) WHERE number = 1',
        )
      })
    write("json_set(state, '$.twoStep', json('true'))")
    expect(await desk.get('accounts.show', { accountId: ids[0]! })).toMatchObject({ twoStep: true })
    await examineAll(desk.desk)
    expect(await said(desk)).toEqual(['store.unreadable account'])
    expect(await desk.failure('accounts.show', { accountId: ids[0]! })).toMatchObject({
      code: 'unreadable',
    })
    expect(
      await desk.failure('commands.run', {
        accountId: ids[0]!,
        command: { type: 'note', text: 'x' },
      }),
    ).toMatchObject({ code: 'unreadable' })
    await desk.store.close()
    const later = await again(made)
    await later.get('operators.signIn', { name: 'Ana', passphrase })
    expect(await later.failure('accounts.show', { accountId: ids[0]! })).toMatchObject({
      code: 'unreadable',
    })
    expect(await later.get('accounts.show', { accountId: ids[1]! })).toMatchObject({
      name: 'Person Number1',
    })
    write("json_set(state, '$.twoStep', json('false'))")
    await examineAll(later.desk)
    expect(await said(later)).toEqual(['store.unreadable account', 'store.readable account'])
    expect(await later.get('accounts.show', { accountId: ids[0]! })).toMatchObject({
      twoStep: false,
    })
    await later.store.close()
  })

  it('goes on past an account whose history can’t be added up at all, and finds the next one as well', async () => {
    const { desk, profile, ids } = await crowd(3)
    tampered(profile, (client) => {
      addChecksumFunction(client)
      const newest = (account: number) =>
        `sequence = (SELECT max(sequence) FROM event WHERE account = ${account})`
      client.exec(`UPDATE event SET type = 'code-verified', data = '{}' WHERE ${newest(1)}`)
      client.exec(
        `UPDATE event SET type = 'two-step-set', data = '{"enabled":true}' WHERE ${newest(2)}`,
      )
      client.exec(
        `UPDATE event SET checksum = row_checksum(sequence, account, recorded_at, at, type, data, policy_id, policy_version) WHERE ${newest(1)} OR ${newest(2)}`,
      )
    })
    await examineAll(desk.desk)
    expect(
      desk.desk.unreadable
        .list()
        .map(({ accountId }) => accountId)
        .toSorted(),
    ).toEqual([ids[0], ids[1]].toSorted())
    await desk.store.close()
  })

  it('finds an account that an index no longer leads to, and an event that has gone', async () => {
    const made = await crowd(3)
    const file = path.join(made.profile, 'latchkey.db')
    await made.desk.store.close()
    const bytes = fs.readFileSync(file)
    // The id stands in the account's row and in the index; an index page begins with 10.
    for (let at = bytes.indexOf(made.ids[1]!); at >= 0; at = bytes.indexOf(made.ids[1]!, at + 1)) {
      if (bytes[Math.floor(at / 4096) * 4096] === 10) bytes[at + 12]! ^= 1
    }
    fs.writeFileSync(file, bytes)
    const later = await again(made)
    tampered(made.profile, (client) => {
      client.exec(
        'DROP TRIGGER event_never_goes; DELETE FROM event WHERE sequence = (SELECT max(sequence) FROM event WHERE account = 3)',
      )
      client.exec(
        "CREATE TRIGGER `event_never_goes` BEFORE DELETE ON `event` BEGIN SELECT RAISE(ABORT, 'event is append-only'); END",
      )
    })
    await later.get('operators.signIn', { name: 'Ana', passphrase })
    expect(await later.failure('accounts.show', { accountId: made.ids[1]! })).toMatchObject({
      code: 'not-found',
    })
    await examineAll(later.desk)
    const { records } = await later.get('unreadable.list', {})
    expect(records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ table: 'account', accountId: made.ids[1] }),
        expect.objectContaining({ table: 'account', accountId: made.ids[2] }),
        expect.objectContaining({ table: 'structure' }),
      ]),
    )
    tampered(made.profile, (client) => void rebuildIndex(client, () => undefined))
    expect(await later.get('accounts.show', { accountId: made.ids[1]! })).toMatchObject({
      name: 'Person Number1',
    })
    await examineAll(later.desk)
    expect((await later.get('unreadable.list', {})).records).toEqual([
      expect.objectContaining({ table: 'account', accountId: made.ids[2] }),
    ])
    await later.store.close()
  })
})

describe('what leads to an account that was never meant', () => {
  it('is not shown, before anybody has examined anything', async () => {
    const { desk, profile, ids } = await crowd(3)
    tampered(profile, (client) => {
      client.exec(
        "UPDATE handle SET account = 3 WHERE account = 1 AND value = 'person0@contoso.example'",
      )
      client.exec('UPDATE due_date SET account = 3 WHERE account = 1')
      client.exec("INSERT OR REPLACE INTO account_text (rowid, text) VALUES (3, 'somebodyelse')")
    })
    const found = async (query: string) =>
      (await desk.get('accounts.find', { query })).hits.map(({ id }) => id)
    expect([await found('person0@contoso.example'), await found('bodyel')]).toEqual([[], []])
    const { due } = await desk.get('timers.list', {
      kinds: ['reminder', 'replacement', 'replacement-confirm'],
      after: null,
    })
    expect(due.filter(({ accountId }) => accountId === ids[2])).toHaveLength(
      due.filter(({ accountId }) => accountId === ids[1]).length,
    )
    await examineAll(desk.desk)
    expect(await found('person0@contoso.example')).toEqual([ids[0]])
  })
})

describe('the job that examines', () => {
  it('leaves the start alone, is through a small store at its second turn, and begins again a day later', async () => {
    const { desk, profile } = await crowd(3)
    const turn = keepExamining(desk.desk)
    tampered(profile, (client) =>
      client.exec("DELETE FROM handle WHERE value = 'person1@contoso.example'"),
    )
    await turn()
    expect(await said(desk)).toEqual([])
    await turn()
    expect(await said(desk)).toEqual(['store.mended handle'])
    tampered(profile, (client) =>
      client.exec("DELETE FROM handle WHERE value = 'person2@contoso.example'"),
    )
    desk.wait(duration('23h'))
    await turn()
    expect(await said(desk)).toHaveLength(1)
    desk.wait(duration('1h'))
    await turn()
    expect(await said(desk)).toEqual(['store.mended handle', 'store.mended handle'])
  })

  it('goes on after a restart where it was', async () => {
    const made = await crowd(3)
    await made.desk.store.settings.change(
      {
        examined: JSON.stringify({ begun: made.desk.now(), last: 2, finished: null, before: null }),
      },
      [],
    )
    tampered(made.profile, (client) =>
      client.exec(
        "DELETE FROM handle WHERE value IN ('person1@contoso.example', 'person2@contoso.example')",
      ),
    )
    const turn = keepExamining(made.desk.desk)
    await turn()
    await turn()
    expect(
      (await made.desk.store.audit.list(10))
        .filter(({ action }) => action === 'store.mended')
        .map(({ accountId }) => accountId),
    ).toEqual([made.ids[2]])
  })
})

describe('an operator whose record is damaged', () => {
  it('is told so, and not that the passphrase was wrong; everybody else signs in, and nobody becomes the first', async () => {
    const made = await crowd(1)
    await added(made.desk, 'Ben', 'agent')
    tampered(made.profile, (client) =>
      client.exec("UPDATE operator SET role = 'supervisor' WHERE name = 'Ben'"),
    )
    const window = otherWindow(made.desk)
    expect(await window.ask('operators.signIn', { name: 'Ben', passphrase })).toMatchObject({
      ok: false,
      error: { code: 'unreadable', facts: { table: 'operator' } },
    })
    expect(await window.ask('operators.signIn', { name: 'Ana', passphrase })).toMatchObject({
      ok: true,
    })
    expect(await made.desk.get('unreadable.list', {})).toMatchObject({
      records: [{ table: 'operator' }],
    })
    tampered(made.profile, (client) => client.exec('UPDATE operator SET failures_in_row = 7'))
    const nobody = otherWindow(made.desk)
    expect(await nobody.ask('app.show', {})).toMatchObject({
      ok: true,
      value: { phase: 'locked', operatorNames: [] },
    })
    expect(await nobody.ask('operators.createFirst', { name: 'Eve', passphrase })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    expect(await nobody.ask('directory.openSample', { name: 'Eve', passphrase })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    await made.desk.store.close()
  })

  it('a profile whose kind is damaged is a live one, which shows no codes', async () => {
    const { desk, profile } = await crowd(1)
    await desk.store.settings.change({ profile: 'sample' }, [
      {
        at: desk.now(),
        by: { kind: 'system' },
        action: 'directory.openSample',
        accountId: null,
        caseId: null,
        outcome: 'accepted',
        rule: null,
        facts: {},
      },
    ])
    expect(await desk.get('app.show', {})).toMatchObject({ profile: { kind: 'sample' } })
    tampered(profile, (client) =>
      client.exec("UPDATE setting SET checksum = checksum + 1 WHERE key = 'profile'"),
    )
    expect(await desk.get('app.show', {})).toMatchObject({ profile: { kind: 'live' } })
  })
})
