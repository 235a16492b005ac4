import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OperatorRecord } from '../../src/main/ports/operators'
import type { Store } from '../../src/main/ports/store'
import { connectForWriting } from '../../src/main/store/database'
import { sqliteStore } from '../../src/main/store/sqliteStore'
import { accepted, days, entry, registration, signInFailed, start } from './examples'
import { opened, place, type Place } from './places'

let here: Place
let first: Store
let others: Store[]
beforeEach(() => {
  here = place()
  first = opened(here.file)
  others = []
})
afterEach(async () => {
  for (const one of others) await one.close()
  await first.close()
  here.dispose()
})

/** Another connection to the same file. The lock keeps other processes out; this is the same one. */
function another(): Store {
  const database = connectForWriting(here.file)
  const { store, begin } = sqliteStore(database, {
    begin: () => undefined,
    makeRoom: async () => undefined,
    close: () => database.$client.close(),
  })
  begin()
  others.push(store)
  return store
}

const ana: OperatorRecord = {
  id: 'operator-1' as OperatorRecord['id'],
  name: 'Ana',
  role: 'administrator',
  passphraseHash: '$argon2id$x',
  createdAt: start,
  failuresInRow: 0,
  lockedUntil: null,
  passphraseGivenAt: null,
  lastSignInAt: null,
  removedAt: null,
}
const bo: OperatorRecord = { ...ana, id: 'operator-2' as OperatorRecord['id'], name: 'Bo' }

describe('two handles on one store', () => {
  test('see what the other has committed, and decide one after the other on what is there by then', async () => {
    const second = another()
    await first.accounts.register([registration({ id: 'maria' })], entry('directory.applyImport'))
    const id = (await second.accounts.page(0, 1, () => undefined)).accounts[0]!.id
    const decide = (store: Store) =>
      store.accounts.decide(id, {
        decision: (account) => accepted(account, [signInFailed]),
        audit: () => entry('sign-in'),
        recordedAt: days(1),
      })
    await Promise.all([decide(first), decide(second), decide(first), decide(second)])
    expect(await second.accounts.events(id, 10)).toHaveLength(5)
    const events = await first.accounts.events(id, 10)
    expect(new Set(events.map(({ sequence }) => sequence)).size).toBe(5)
    const records = await first.audit.slice(0, 10)
    expect(records.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
  })

  test('decide on one request once, whichever of them it reaches, and answer it the same', async () => {
    const handles = [first, ...Array.from({ length: 3 }, another)]
    await first.accounts.register([registration({ id: 'maria' })], entry('directory.applyImport'))
    const ask = (store: Store, digest: string) =>
      store.accounts.decideOnce(
        'maria',
        {
          id: 'request-1',
          operatorId: ana.id,
          digest,
          answer: ({ events }) => ({ events: events.length }),
        },
        {
          decision: (account) => accepted(account, [signInFailed]),
          audit: () => entry('sign-in'),
          recordedAt: days(1),
        },
      )
    const answers = await Promise.all([
      ...handles.map((store) => ask(store, 'one')),
      ask(handles[1]!, 'another'),
    ])
    expect(answers.map((one) => one?.is)).toEqual(['decided', 'known', 'known', 'known', 'other'])
    expect(answers.slice(1, 4)).toEqual(
      answers.slice(1, 4).map(() => ({ is: 'known', answer: { events: 1 } })),
    )
    expect(await first.accounts.events('maria', 10)).toHaveLength(2)
    expect(await first.audit.slice(0, 10)).toHaveLength(2)
  })

  test('count forty wrong passphrases of eight at once as forty', async () => {
    await first.operators.add(ana, entry('operators.add'))
    const handles = [first, ...Array.from({ length: 7 }, another)]
    await Promise.all(
      handles.flatMap((store) =>
        Array.from({ length: 5 }, () =>
          store.operators.countFailure(ana.id, () => null, entry('operators.signIn')),
        ),
      ),
    )
    expect((await first.operators.byName('Ana'))?.failuresInRow).toBe(40)
  })

  test('leave an administrator, whoever takes the role from whom at the same time', async () => {
    const second = another()
    for (const one of [ana, bo]) await first.operators.add(one, entry('operators.add'))
    const demote = (store: Store, { id }: OperatorRecord) =>
      store.operators.change(id, { role: 'agent' }, entry('operators.setRole'), (_one, all) =>
        all.filter(({ role }) => role === 'administrator').length === 1 ? 'last' : null,
      )
    expect(await Promise.all([demote(first, ana), demote(second, bo)])).toEqual([null, 'last'])
    expect((await second.operators.list()).map(({ role }) => role)).toEqual([
      'agent',
      'administrator',
    ])
  })

  test('make one founder, one export and one import, whoever comes first', async () => {
    const second = another()
    expect(
      await Promise.all([
        first.operators.found(ana, entry('operators.createFirst')),
        second.operators.found(bo, entry('operators.createFirst')),
      ]),
    ).toEqual([true, false])
    const exporting = await Promise.all(
      [first, second].map((store) => store.exports.begin(entry('directory.export'), null)),
    )
    expect(exporting.filter((record) => record !== null)).toHaveLength(1)
    const importing = await Promise.all(
      [first, second].map((store) =>
        store.imports.begin('plan', ana.id, entry('directory.applyImport')),
      ),
    )
    expect(importing.filter((begun) => begun !== null)).toHaveLength(1)
  })

  test('tell a decision who has a contact by what the other handle has committed', async () => {
    const second = another()
    const phones = ['+34612345678']
    await first.accounts.register(
      ['maria', 'jo'].map((id) => registration({ id, phones })),
      entry('directory.applyImport'),
    )
    const { accounts } = await second.accounts.page(0, 2, () => undefined)
    const ids = accounts.map(({ id }) => id).toSorted()
    let told: readonly string[] | undefined
    await second.accounts.decide(ids[0]!, {
      gather: (account) => account.contacts,
      decision: (account, holders) => {
        told = holders[0]?.accounts
        return accepted(account, [])
      },
      audit: () => null,
      recordedAt: start,
    })
    expect(told).toEqual(ids)
  })
})
