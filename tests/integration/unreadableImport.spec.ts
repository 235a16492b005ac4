import { spawnSync } from 'node:child_process'
import path from 'node:path'
import Client from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { finishImport } from '../../src/main/services/directory/finishImport'
import { bySystem } from '../../src/main/audit/entries'
import { keepIndex } from '../../src/main/jobs/wordIndex'
import { openBulkLoad } from '../../src/main/store/bulkLoad'
import { registration } from '../contract/examples'
import { passphrase, testDesk, type TestDesk } from './desk'
import { damaged, tampered } from './damage'
import { dryRun, importDesk, imported, oktaFile, problemsOf, rowsOf, type Row } from './importing'
import { mapInTurn } from '../../src/main/platform/inTurn'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const people = (called: string): Row[] =>
  Array.from({ length: 5 }, (_, index) => ({
    name: `${called} No${index}`,
    login: `p${index}@contoso.example`,
    secondEmail: `p${index}@example.org`,
  }))

interface Imported {
  readonly desk: TestDesk
  readonly profile: string
  readonly ids: readonly string[]
}

async function five(): Promise<Imported> {
  const { desk, profile } = await importDesk()
  await imported(desk, oktaFile(profile, people('Person')))
  desk.wait(86_400)
  return {
    desk,
    profile,
    ids: (await desk.store.accounts.page(0, 10, () => undefined)).accounts.map(({ id }) => id),
  }
}

const nameOf = async (desk: TestDesk, id: string): Promise<string | undefined> =>
  (await desk.store.accounts.read(id))?.name

describe.each([
  ['the first', 0],
  ['one in the middle', 2],
])('an import that meets %s of its accounts, which can’t be read', (_name, index) => {
  it('holds that person back with the line, says how many records can’t be read, changes everybody else, and takes nobody twice', async () => {
    const { desk, profile, ids } = await five()
    const mend = damaged(profile, [ids[index]!])
    const plan = await dryRun(
      desk,
      oktaFile(
        profile,
        [...people('Renamed'), { name: 'New One', login: 'new.one@contoso.example' }],
        'renamed.csv',
      ),
    )
    expect(plan.plan).toMatchObject({
      classes: { new: 1, changed: 4, held: 0, same: 0, gone: 0 },
      refused: 1,
    })
    expect(
      (await problemsOf(desk, plan)).filter(({ problem }) => problem.endsWith('unreadable')),
    ).toMatchObject([
      { problem: 'account-unreadable', severity: 'record-refused', line: index + 2 },
      { problem: 'accounts-unreadable', severity: 'noted', facts: { count: 1 } },
    ])
    expect((await rowsOf(desk, plan, 'new')).map(({ name }) => name)).toEqual(['New One'])
    expect(
      (await desk.get('unreadable.list', {})).records.map(({ accountId }) => accountId),
    ).toEqual([ids[index]])
    const done = await desk.get('directory.applyImport', { importId: plan.importId })
    expect(done.report).toMatchObject({ added: 1, changed: 4, refused: 1 })
    mend()
    expect(await mapInTurn(ids, async (id) => nameOf(desk, id))).toEqual(
      ids.map((_id, at) => `${at === index ? 'Person' : 'Renamed'} No${at}`),
    )
  })

  it('damaged between the dry run and the import: the change of that account is held, all others are made', async () => {
    const { desk, profile, ids } = await five()
    const plan = await dryRun(desk, oktaFile(profile, people('Renamed'), 'renamed.csv'))
    const mend = damaged(profile, [ids[index]!])
    expect(
      (await desk.get('directory.applyImport', { importId: plan.importId })).report,
    ).toMatchObject({ changed: 4, held: 1 })
    mend()
    expect(await mapInTurn(ids, async (id) => nameOf(desk, id))).toEqual(
      ids.map((_id, at) => `${at === index ? 'Person' : 'Renamed'} No${at}`),
    )
    expect(await desk.store.imports.underWay()).toBeNull()
  })

  it('that is missing from the file is not told as gone, and the others that are missing are', async () => {
    const { desk, profile, ids } = await five()
    damaged(profile, [ids[index]!])
    const plan = await dryRun(
      desk,
      oktaFile(profile, [{ name: 'New One', login: 'new.one@contoso.example' }], 'other.csv'),
    )
    expect(plan.phase).toBe('planned')
    expect((await rowsOf(desk, plan, 'new')).map(({ name }) => name)).toEqual(['New One'])
  })
})

it('a sign-in name that an account which can’t be read may have is given to nobody else', async () => {
  const { desk, profile, ids } = await five()
  damaged(profile, [ids[0]!])
  expect(await desk.store.search.isNameOfAnother('p0@contoso.example', ids[1]!)).toBe(true)
  expect(await desk.store.search.withSignInName('P0@contoso.example')).toBe(ids[0])
  expect(await desk.store.search.withConfirmedContact('email', 'p0@example.org')).toEqual([])
})

describe('a start', () => {
  const again = async ({ profile, desk }: Imported): Promise<TestDesk> => {
    await desk.store.close()
    const next = await testDesk(path.join(profile, 'latchkey.db'), desk.now())
    await next.get('operators.signIn', { name: 'Ana', passphrase })
    return next
  }

  it('finishes an import of which an account, or a row of the plan, can’t be read', async () => {
    for (const bad of ['account', 'row'] as const) {
      const made = await five()
      const { desk, profile, ids } = made
      const plan = await dryRun(desk, oktaFile(profile, people('Renamed'), 'renamed.csv'))
      await desk.store.imports.begin(
        plan.importId,
        desk.session.operatorId!,
        bySystem(desk.now(), 'directory.applyImport'),
      )
      await desk.store.imports.commit(bySystem(desk.now(), 'directory.applyImport'), true)
      const mend = bad === 'account' ? damaged(profile, [ids[0]!]) : () => undefined
      if (bad === 'row') {
        const client = new Client(desk.store.imports.planFile(plan.importId))
        client.exec("UPDATE row SET data = '{broken' WHERE number = (SELECT min(number) FROM row)")
        client.close()
      }
      const next = await again(made)
      await finishImport(next.desk)
      mend()
      expect(await mapInTurn(ids, async (id) => nameOf(next, id))).toEqual(
        ids.map((_id, at) => `${at === 0 ? 'Person' : 'Renamed'} No${at}`),
      )
      expect(await next.store.imports.underWay()).toBeNull()
      await next.store.close()
    }
  })

  it('after an import that was cut off takes back everybody whom it had added, also who can’t be read', async () => {
    const made = await five()
    const { desk, profile } = made
    await desk.store.imports.begin(
      'cut',
      desk.session.operatorId!,
      bySystem(desk.now(), 'directory.applyImport'),
    )
    const bulk = openBulkLoad(path.join(profile, 'latchkey.db'))
    bulk.indexAccounts(
      bulk.insertAccounts(
        ['one', 'two', 'three'].map((id) =>
          registration({ id, name: `Cut ${id}`, emails: [`${id}@example.org`] }),
        ),
        desk.now(),
      )!,
    )
    bulk.close()
    damaged(profile, ['one'])
    const next = await again(made)
    await finishImport(next.desk)
    const client = new Client(path.join(profile, 'latchkey.db'), { readonly: true })
    const left = (sql: string) => client.prepare(sql).pluck().get()
    expect([
      left('SELECT count(*) FROM account'),
      left('SELECT count(*) FROM handle WHERE account > 5'),
      left('SELECT count(*) FROM account_text_docsize'),
      left('SELECT count(*) FROM event'),
    ]).toEqual([5, 0, 5, 5])
    client.close()
    expect(await next.store.imports.underWay()).toBeNull()
    await next.store.close()
  })

  it('where nobody can tell any more what import was under way says so, and the next import is let through', async () => {
    const made = await five()
    await made.desk.store.settings.change({ 'import.underWay': '{broken' }, [])
    const next = await again(made)
    await finishImport(next.desk)
    expect(
      (await next.store.audit.list(5)).map(({ action, facts }) => [
        action,
        facts['cause'] ?? facts['table'],
      ]),
    ).toContainEqual(['directory.applyImport', 'lost'])
    await imported(next, oktaFile(made.profile, people('Renamed'), 'renamed.csv'))
    expect(await nameOf(next, made.ids[0]!)).toBe('Renamed No0')
    await next.store.close()
  })

  it('indexes everybody else and is done with it: an account that can’t be read has it begun anew neither now nor at the next start', async () => {
    for (const index of [0, 2]) {
      let made = await five()
      damaged(made.profile, [made.ids[index]!])
      tampered(made.profile, (client) =>
        client.exec("DELETE FROM setting WHERE key = 'index.text'"),
      )
      for (const begins of [true, false]) {
        const next = await again(made)
        expect((await next.store.upkeep.unindexed()) > 0).toBe(begins)
        await keepIndex(next.desk)
        const found = await next.get('accounts.find', { query: 'erso' })
        expect([found.hits.length, found.indexing, found.unreadable]).toEqual([4, false, 0])
        made = { ...made, desk: next }
      }
      await made.desk.store.close()
    }
  })

  it('opens whatever stands in a setting that it reads, and goes by what is usual', async () => {
    const made = await five()
    for (const key of [
      'index.text',
      'exportUnderWay',
      'mapping.okta-csv.0',
      'unreadable:event:7',
      'lockAfterMinutes',
    ])
      await made.desk.store.settings.change({ [key]: '{broken' }, [])
    const next = await again(made)
    expect((await next.get('app.show', {})).phase).toBe('ready')
    expect(next.desk.unreadable.list()).toEqual([])
    await next.store.close()
  })
})

it('the command line makes the index of everybody else anew, and says how many it left out', async () => {
  for (const index of [0, 2]) {
    const { desk, profile, ids } = await five()
    await desk.store.close()
    damaged(profile, [ids[index]!])
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/tool.mjs', 'rebuild-index', '--user-data-dir', profile],
      { encoding: 'utf8' },
    )
    expect([status, stdout.split('\n').slice(0, 2)]).toEqual([
      0,
      [
        `Rebuilt: 4 accounts in ${path.join(profile, 'latchkey.db')}`,
        'Left out: 1 account that can’t be read. Nothing finds it until a backup brings it back.',
      ],
    ])
    const next = await testDesk(path.join(profile, 'latchkey.db'), desk.now())
    await next.get('operators.signIn', { name: 'Ana', passphrase })
    expect(await next.get('accounts.find', { query: 'Person' })).toMatchObject({
      hits: { length: 4 },
      nearly: false,
      indexing: false,
    })
    await next.store.close()
  }
}, 30_000)
