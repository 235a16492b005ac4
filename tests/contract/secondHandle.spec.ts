import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OperatorRecord } from '../../src/main/ports/operators'
import type { Store } from '../../src/main/ports/store'
import { openBulkLoad } from '../../src/main/store/bulkLoad'
import { anotherHandle, type Handle } from './anotherHandle'
import {
  accepted,
  days,
  entry,
  registration,
  signInFailed,
  silent,
  sparingNobody,
  start,
} from './examples'
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

function another(): Store {
  return anotherWithClient().store
}

function anotherWithClient(): Handle {
  const handle = anotherHandle(here.file)
  others.push(handle.store)
  return handle
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
  roleSince: null,
  hands: [],
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
        first.operators.found([ana], entry('operators.createFirst')),
        second.operators.found([bo], entry('operators.createFirst')),
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

/** What the thread of an import does: accounts first, then what they are found by. */
function adding(ids: readonly string[], between: () => void = () => undefined): void {
  const bulk = openBulkLoad(here.file)
  const range = bulk.insertAccounts(ids.map(person), start)
  between()
  if (range !== null) bulk.indexAccounts(range)
  bulk.close()
}

function person(id: string) {
  return registration({
    id,
    name: `Person ${id}`,
    emails: [`${id}@example.org`],
    signInNames: [{ kind: 'user-name', value: id, enabled: true }],
  })
}

describe('an import', () => {
  const visible = async ({ accounts, search }: Store) => ({
    counted: await accounts.count(),
    listed: (await accounts.page(0, 10, sparingNobody)).accounts.map(({ id }) => id),
    begin: (await search.find('person', 10)).total,
    inside: (await search.find('erso', 10)).total,
    exactly: (await search.find('new-1@example.org', 10)).total,
    contact: await search.withConfirmedContact('email', 'new-1@example.org'),
    name: await search.withSignInName('new-2'),
    taken: await search.isNameOfAnother('new-2', 'old'),
  })
  const before = {
    counted: 1,
    listed: ['old'],
    begin: 1,
    inside: 1,
    exactly: 0,
    contact: [],
    name: null,
    taken: false,
  }
  const all = {
    counted: 3,
    listed: ['old', 'new-1', 'new-2'],
    begin: 3,
    inside: 3,
    exactly: 1,
    contact: ['new-1'],
    name: 'new-2',
    taken: true,
  }
  beforeEach(async () => first.accounts.register([person('old')], entry('directory.applyImport')))

  test.each(['before', 'while'])(
    'is there for a handle that was opened %s it was made with its commit, and nothing of it before',
    async (when) => {
      const early = when === 'before' ? another() : null
      await first.imports.begin('plan', ana.id, entry('directory.applyImport'))
      const second = early ?? another()
      expect(await visible(second)).toEqual(before)
      const halfway: Promise<object>[] = []
      adding(['new-1', 'new-2'], () => halfway.push(visible(second)))
      expect(await Promise.all(halfway)).toEqual([before])
      expect(await visible(second)).toEqual(before)
      expect(await visible(another())).toEqual(before)
      await first.imports.commit(entry('directory.applyImport'), false)
      expect(await visible(second)).toEqual(all)
      expect(await visible(first)).toEqual(all)
    },
  )

  test('that was taken back was there for no handle, and hides nothing that comes after it', async () => {
    const second = another()
    await second.imports.begin('plan', ana.id, entry('directory.applyImport'))
    adding(['lost'])
    const bulk = openBulkLoad(here.file)
    bulk.removeAbove(1)
    bulk.close()
    expect(await visible(first)).toEqual(before)
    await second.imports.rollBack(entry('directory.applyImport'))
    await first.accounts.register(['new-1', 'new-2'].map(person), entry('directory.applyImport'))
    expect([await visible(first), await visible(second)]).toEqual([all, all])
  })
})

describe('a decision', () => {
  const failures = async (store: Store, seen: number[]) =>
    store.accounts.decide('maria', {
      decision: (account) => {
        seen.push(account.signInFailures.inRow)
        return accepted(account, [signInFailed])
      },
      audit: () => entry('sign-in', 'maria'),
      recordedAt: days(1),
    })
  beforeEach(async () =>
    first.accounts.register([registration({ id: 'maria' })], entry('directory.applyImport')),
  )

  test('on an account that another handle has changed meanwhile is made on the account as it is then', async () => {
    const second = another()
    const read = await first.accounts.read('maria')
    expect(read?.signInFailures.inRow).toBe(0)
    const seen: number[] = []
    await failures(second, seen)
    await failures(first, seen)
    await failures(second, seen)
    expect(seen).toEqual([0, 1, 2])
    expect((await first.accounts.read('maria'))?.signInFailures.inRow).toBe(3)
  })

  test('lets no other handle change anything before it is stored; made again there, it is made on what was stored', async () => {
    const { store: second, client } = anotherWithClient()
    // The other handle would wait for the lock; here, it is told at once.
    client.pragma('busy_timeout = 0')
    const seen: number[] = []
    const meanwhile: Promise<unknown>[] = []
    await first.accounts.decide('maria', {
      decision: (account) => {
        meanwhile.push(failures(second, seen).catch((error: unknown) => error))
        return accepted(account, [signInFailed])
      },
      audit: silent,
      recordedAt: days(1),
    })
    expect(await Promise.all(meanwhile)).toMatchObject([{ code: 'SQLITE_BUSY' }])
    expect(seen).toEqual([])
    await failures(second, seen)
    expect(seen).toEqual([1])
    expect((await first.accounts.read('maria'))?.signInFailures.inRow).toBe(2)
  })
})

describe('the list of accounts', () => {
  async function listed(size: number, between: (page: number) => Promise<void>): Promise<string[]> {
    const ids: string[] = []
    let pages = 0
    for (let after: number | null = 0; after !== null;) {
      const page = await first.accounts.page(after, size, sparingNobody)
      ids.push(...page.accounts.map(({ id }) => id))
      after = page.next
      if (after !== null) await between(++pages)
    }
    return ids
  }
  const ids = Array.from({ length: 11 }, (_, index) => `account-${index}`)
  beforeEach(async () =>
    first.accounts.register(
      ids.map((id) => registration({ id })),
      entry('directory.applyImport'),
    ),
  )

  test('has each account exactly once while another handle registers, those that come meanwhile at its end', async () => {
    const second = another()
    for (const size of [2, 3, 5]) {
      const known = await listed(100, async () => undefined)
      const come: string[] = []
      const all = await listed(size, async (page) => {
        if (page > 3) return
        const id = `size-${size}-page-${page}`
        come.push(id)
        await second.accounts.register([registration({ id })], entry('directory.applyImport'))
      })
      expect(all.slice(0, known.length)).toEqual(known)
      expect(all.slice(known.length)).toEqual(come)
    }
  })

  test('goes on over numbers that nobody has, also where a whole page of them is missing', async () => {
    const gone = [1, 4, 5, 6, 7, 10]
    const { client } = anotherWithClient()
    // What only damage does: no account ever goes.
    client.exec(
      `PRAGMA foreign_keys = OFF; DELETE FROM account WHERE number IN (${gone.join()}); PRAGMA foreign_keys = ON`,
    )
    const left = ids.filter((_, index) => !gone.includes(index + 1))
    for (const size of [1, 2, 3, 20])
      expect(await listed(size, async () => undefined)).toEqual(left)
  })
})
