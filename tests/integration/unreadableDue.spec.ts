import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Client from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { sweepDue } from '../../src/main/jobs/due'
import { preparedAt } from '../bench/directory/plan'
import { prepared, withCopy, type Prepared } from '../bench/directory/prepared'
import { silent } from '../bench/directory/progress'
import { steppingDesk } from '../bench/store/desk'
import { damaged, tampered } from './damage'
import { mapInTurn } from '../../src/main/platform/inTurn'

/** Enough that the first of them fill more than what is looked for together. */
const plan = { accounts: 30_000, seed: 7 }
const later = plus(preparedAt, duration('60d'))
const place = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-unreadable-due-'))
let directory: Prepared

beforeAll(async () => void (directory = await prepared(plan, place, silent)), 120_000)
afterAll(() => fs.rmSync(place, { recursive: true }))
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

type Desk = Awaited<ReturnType<typeof steppingDesk>>['desk']

/** Two months pass over the directory, some of which was damaged: `choose` is given all that falls due, the oldest first. */
async function twoMonthsLater(
  choose: (due: readonly string[]) => readonly string[],
  use: (
    desk: Desk,
    bad: readonly string[],
    good: readonly string[],
    folder: string,
  ) => Promise<void>,
): Promise<void> {
  await withCopy(directory, async (folder) => {
    const client = new Client(path.join(folder, 'latchkey.db'), { readonly: true })
    const due = client
      .prepare('SELECT id FROM account WHERE due_at IS NOT NULL ORDER BY due_at, number')
      .pluck()
      .all() as string[]
    client.close()
    const bad = choose(due)
    damaged(folder, bad)
    const { desk, setTo } = await steppingDesk(folder, plan, preparedAt)
    setTo(later)
    const isBad = new Set(bad)
    await use(
      desk,
      bad,
      due.filter((id) => !isBad.has(id)),
      folder,
    ).finally(async () => desk.store.close())
  })
}

const stillDue = async (desk: Desk): Promise<string[]> =>
  (await desk.store.dates.dueBy(later, 10_000)).map(({ accountId }) => accountId)
const entriesOf = async (desk: Desk, action: string) =>
  (await desk.store.audit.list(5_000)).filter(
    (entry) => entry.action === action && entry.at === later,
  )

describe('a sweep that meets accounts that can’t be read', () => {
  it.each([
    ['the first', (due: readonly string[]) => due.slice(0, 1)],
    ['one in the middle', (due: readonly string[]) => due.slice(400, 401)],
    [
      'more at the beginning than are looked for together',
      (due: readonly string[]) => due.slice(0, 550),
    ],
    ['every other one', (due: readonly string[]) => due.filter((_id, index) => index % 2 === 0)],
    ['all of them', (due: readonly string[]) => due],
  ])('%s: settles everybody else, once, and hands over their messages', async (_name, choose) => {
    await twoMonthsLater(choose, async (desk, bad, good) => {
      expect(bad.length + good.length).toBeGreaterThan(590)
      expect(await sweepDue(desk)).toBe(good.length)
      expect((await stillDue(desk)).toSorted()).toEqual(bad.toSorted())
      for (const id of good.slice(0, 50))
        expect((await desk.store.accounts.read(id))?.replacement).toBeNull()
      const sent = (await desk.store.outbox.list(10_000)).filter(({ at }) => at === later)
      expect(new Set(sent.map(({ accountId }) => accountId))).toEqual(new Set(good))
      expect(new Set(sent.map(({ attempts }) => attempts.length))).toEqual(
        new Set(good.length === 0 ? [] : [1]),
      )
      expect(await entriesOf(desk, 'sweep')).toHaveLength(good.length)
      expect(
        (await entriesOf(desk, 'store.unreadable')).map(({ accountId }) => accountId).toSorted(),
      ).toEqual(bad.toSorted())

      // And on every later run: nothing turns, nothing is said again, and whoever falls due meanwhile is settled.
      const head = await desk.store.audit.head()
      expect([await sweepDue(desk), await sweepDue(desk)]).toEqual([0, 0])
      expect(await desk.store.audit.head()).toEqual(head)
    })
  })

  it('settles an account as soon as it reads well again', async () => {
    await withCopy(directory, async (folder) => {
      const { desk, setTo } = await steppingDesk(folder, plan, preparedAt)
      setTo(later)
      const first = (await desk.store.dates.dueBy(later, 1))[0]!.accountId
      const mend = damaged(folder, [first])
      await sweepDue(desk)
      expect(await stillDue(desk)).toEqual([first])
      mend()
      expect(await sweepDue(desk)).toBe(1)
      expect(await stillDue(desk)).toEqual([])
      await desk.store.close()
    })
  })

  it('goes on where the account is found by the index of what is due and by nothing else', async () => {
    await twoMonthsLater(
      () => [],
      async (desk, _bad, good, folder) => {
        const first = good[0]!
        // As where the id itself was changed: it can be listed, and not be read.
        tampered(
          folder,
          (client) =>
            void client.prepare("UPDATE account SET id = 'nobody-else' WHERE id = ?").run(first),
        )
        expect(await sweepDue(desk)).toBe(good.length - 1)
      },
    )
  })
})

describe('a sweep that Latchkey itself fails at', () => {
  it('leaves that account as it was, reports it as ours to mend, and settles everybody else; once it can, it is off the list', async () => {
    await twoMonthsLater(
      () => [],
      async (desk, _bad, good, folder) => {
        const stuck = [good[0]!, good[300]!]
        const events = await mapInTurn(
          stuck,
          async (id) => (await desk.store.accounts.events(id, 100)).length,
        )
        // What is stored of the account is read well, and fails when it is written: after some of its rows were.
        tampered(folder, (client) =>
          client.exec(
            `CREATE TRIGGER stuck BEFORE UPDATE ON account WHEN NEW.id IN ('${stuck.join("','")}') BEGIN SELECT RAISE(ABORT, 'stuck'); END`,
          ),
        )
        expect(await sweepDue(desk)).toBe(good.length - stuck.length)
        expect(await stillDue(desk)).toEqual(stuck)
        expect(
          await mapInTurn(stuck, async (id) => (await desk.store.accounts.events(id, 100)).length),
        ).toEqual(events)
        expect(desk.unreadable.list()).toMatchObject(
          stuck.toSorted().map((key) => ({ table: 'account', key, why: 'stuck' })),
        )
        await sweepDue(desk)
        expect(await entriesOf(desk, 'store.unreadable')).toHaveLength(2)

        tampered(folder, (client) => client.exec('DROP TRIGGER stuck'))
        expect(await sweepDue(desk)).toBe(2)
        expect(desk.unreadable.list()).toEqual([])
        expect(await entriesOf(desk, 'store.readable')).toHaveLength(2)
      },
    )
  })
})

it('whatever accounts are damaged, a sweep settles exactly the others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(599), { maxLength: 40 }), async (indices) => {
      await twoMonthsLater(
        (due) =>
          [...new Set(indices)]
            .map((index) => due[index % due.length]!)
            .filter((id, at, all) => all.indexOf(id) === at),
        async (desk, bad, good) => {
          expect(await sweepDue(desk)).toBe(good.length)
          expect((await stillDue(desk)).toSorted()).toEqual(bad.toSorted())
          expect(
            desk.unreadable
              .list()
              .map(({ key }) => key)
              .toSorted(),
          ).toEqual(bad.toSorted())
        },
      )
    }),
    { numRuns: 5 },
  )
}, 60_000)
