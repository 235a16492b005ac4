import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Instant } from '@shared/vocabulary/instant'
import type { AccountEvent } from '../../../src/main/engine/model/events'
import { boardDates, type BoardDate } from '../../../src/main/engine/time/board'
import type { AccountDate, DatePlace, Dates } from '../../../src/main/ports/dates'
import type { Accounts } from '../../../src/main/ports/accounts'
import {
  accepted,
  by,
  days,
  entry,
  registration,
  replacementStarted,
  silent,
  start,
} from '../examples'
import type { Bench } from './bench'
import { mapInTurn } from '../../../src/main/platform/inTurn'

const all = ['lapse', 'remind', 'complete'] as const
const beginning: DatePlace = { at: start, accountId: null }

/** Everything that falls due, also what an account has after its next date. */
export function listingDates({ store, reopened }: Bench): void {
  describe('dates', () => {
    const accounts = () => store().accounts
    const dates = () => store().dates
    const happens = async (id: string, ...events: AccountEvent[]) =>
      accounts().decide(id, {
        decision: (account) => accepted(account, events),
        audit: silent,
        recordedAt: start,
      })

    /** Each of them waits for the end of a replacement, with reminders before it. */
    async function waiting(id: string, maturesAt: number, ...reminders: number[]): Promise<void> {
      await accounts().decide(id, {
        decision: (account) =>
          accepted(account, [
            {
              ...replacementStarted(account, days(maturesAt)),
              remindAt: reminders.map(days),
            } as AccountEvent,
          ]),
        audit: silent,
        recordedAt: start,
      })
    }

    describe('of three accounts', () => {
      beforeEach(async () => {
        await accounts().register(
          ['jo', 'kim', 'lee'].map((id) => registration({ id, phones: ['+34612345678'] })),
          entry('directory.applyImport'),
        )
        await waiting('lee', 20, 13, 19)
        await waiting('jo', 30, 23, 29)
        await waiting('kim', 20)
      })

      test('are listed soonest first over all accounts, and at the same instant in the order in which the accounts came', async () => {
        const shown = (await (await reopened()).dates.list(all, beginning, 10)).map(
          ({ at, accountId, what }) => [(at - start) / 86_400, accountId, what],
        )
        expect(shown).toEqual([
          [13, 'lee', 'remind'],
          [19, 'lee', 'remind'],
          [20, 'kim', 'complete'],
          [20, 'lee', 'complete'],
          [23, 'jo', 'remind'],
          [29, 'jo', 'remind'],
          [30, 'jo', 'complete'],
        ])
        expect(await dates().count(all, beginning)).toBe(7)
      })

      test('go on after an account at an instant, and with all of an instant where no account is named', async () => {
        const after = async (accountId: string | null) =>
          (await dates().list(['complete'], { at: days(20), accountId }, 10)).map(
            (date) => date.accountId,
          )
        expect([
          await after(null),
          await after('kim'),
          await after('lee'),
          await after('nobody'),
        ]).toEqual([['kim', 'lee', 'jo'], ['lee', 'jo'], ['jo'], ['kim', 'lee', 'jo']])
        expect(await dates().count(['complete'], { at: days(20), accountId: 'kim' })).toBe(2)
      })

      test('are of the kinds that are asked for and no others', async () => {
        expect(await dates().list(['remind'], beginning, 10)).toHaveLength(4)
        expect(await dates().list(['lapse'], beginning, 10)).toEqual([])
        expect([await dates().list([], beginning, 10), await dates().count([], beginning)]).toEqual(
          [[], 0],
        )
      })

      test('follow what happens: a reminder that was sent, a freeze and the end of it, a cancellation', async () => {
        const left = async (id: string) =>
          (await dates().list(all, beginning, 10))
            .filter(({ accountId }) => accountId === id)
            .map(({ at }) => (at - start) / 86_400)
        await happens('lee', { type: 'replacement-reminded', at: days(13), by })
        expect(await left('lee')).toEqual([19, 20])
        await happens('lee', { type: 'replacement-frozen', at: days(14), by, message: null })
        expect(await left('lee')).toEqual([])
        await happens('lee', { type: 'replacement-released', at: days(25), by })
        expect(await left('lee')).toEqual([25])
        await happens('jo', { type: 'replacement-cancelled', at: days(2), by, how: 'code' })
        expect(await left('jo')).toEqual([])
      })

      test('stay as they were when a decision fails', async () => {
        const before = await dates().list(all, beginning, 10)
        await expect(
          accounts().decide('jo', {
            decision: (account) =>
              accepted(account, [{ type: 'replacement-cancelled', at: days(2), by, how: 'code' }]),
            audit: () => {
              throw new Error('a mistake of ours')
            },
            recordedAt: start,
          }),
        ).rejects.toThrow()
        expect(await dates().list(all, beginning, 10)).toEqual(before)
      })
    })

    describe('of any accounts', () => {
      let people = 0

      async function registered(lives: readonly (readonly AccountEvent[])[]): Promise<string[]> {
        const ids = lives.map((_life, index) => `account-${people + index}`)
        people += lives.length
        await accounts().register(
          ids.map((id) => registration({ id })),
          entry('directory.applyImport'),
        )
        for (const [index, id] of ids.entries()) await happens(id, ...lives[index]!)
        return ids
      }

      test('come page by page as one list of them would have them, whatever the pages and the kinds', async () => {
        const everybody: string[] = []
        await fc.assert(
          fc.asyncProperty(
            fc.array(arbitraryLife, { maxLength: 12 }),
            fc.subarray([...all]),
            fc.integer({ min: 1, max: 7 }),
            async (lives, kinds, size) => {
              everybody.push(...(await registered(lives)))
              const simple = await simply(accounts(), everybody, kinds)
              expect((await pages(store().dates, kinds, size)).map(ofAccount)).toEqual(simple)
              expect(await store().dates.count(kinds, beginning)).toBe(simple.length)
            },
          ),
          { numRuns: 40 },
        )
        const dates = await store().dates.list(all, beginning, 10_000)
        expect(await (await reopened()).dates.list(all, beginning, 10_000)).toEqual(dates)
      })

      test('that stay as they are come exactly once while others change between the pages, and none comes out of order', async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(arbitraryLife, { minLength: 4, maxLength: 12 }),
            fc.array(fc.tuple(fc.nat(11), arbitraryLife), { maxLength: 6 }),
            fc.integer({ min: 1, max: 80 }),
            async (lives, changes, size) => {
              const ids = await registered(lives)
              const changed = new Set(changes.map(([index]) => ids[index % ids.length]))
              const meanwhile = changes.values()
              const seen: AccountDate[] = []
              for (
                let place: DatePlace | undefined = beginning;
                place !== undefined;
                place = seen.at(-1)
              ) {
                const page = await dates().list(all, place, size)
                if (page.length === 0) break
                seen.push(...page)
                const [index, life] = meanwhile.next().value ?? [0, []]
                await happens(ids[index % ids.length]!, ...life)
              }
              const still = ids.filter((id) => !changed.has(id))
              expect(
                seen.filter(({ accountId }) => still.includes(accountId)).map(ofAccount),
              ).toEqual(await simply(accounts(), still, all))
              expect(seen.map(({ at }) => at)).toEqual(
                seen.map(({ at }) => at).toSorted((a, b) => a - b),
              )
              expect(
                new Set(seen.map(({ accountId, what, at }) => `${accountId} ${what} ${at}`)).size,
              ).toBe(seen.length)
            },
          ),
          { numRuns: 40 },
        )
      })
    })
  })
}

/** A date without the place of its account, which is the store's own. */
const ofAccount = ({ what, at, accountId }: AccountDate): Omit<AccountDate, 'number'> => ({
  what,
  at,
  accountId,
})

async function pages(
  dates: Dates,
  kinds: readonly BoardDate['what'][],
  size: number,
): Promise<AccountDate[]> {
  const seen: AccountDate[] = []
  for (let place: DatePlace = beginning; ; place = seen.at(-1)!) {
    const page = await dates.list(kinds, place, size)
    seen.push(...page)
    if (page.length < size) return seen
  }
}

/** What the accounts themselves say, in the order in which they came. */
async function simply(
  accounts: Accounts,
  ids: readonly string[],
  kinds: readonly BoardDate['what'][],
): Promise<Omit<AccountDate, 'number'>[]> {
  return (
    await (
      await mapInTurn(ids, async (accountId) =>
        boardDates((await accounts.read(accountId))!).map(({ what, at }) => ({
          what,
          at,
          accountId,
        })),
      )
    ).flat()
  )
    .filter(({ what }) => kinds.includes(what))
    .toSorted((a, b) => a.at - b.at)
}

/** Few days, so that many dates are at the same instant. */
const day = fc.integer({ min: 1, max: 9 }).map((count): Instant => days(count))
const lapsing = day.map((confirmBy): AccountEvent => ({
  type: 'replacement-requested',
  at: start,
  by,
  replacementId: 'one',
  contactId: 'new',
  kind: 'phone',
  value: '+34698765432',
  language: 'es',
  confirmBy,
}))
const running = fc
  .tuple(day, fc.array(day, { maxLength: 4 }))
  .map(([maturesAt, remindAt]): AccountEvent => ({
    type: 'replacement-started',
    at: start,
    by,
    replacementId: 'one',
    kind: 'remove-all',
    maturesAt,
    remindAt: remindAt.toSorted((a, b) => a - b),
    oldContactIds: [],
    newContactIds: [],
  }))
const frozen = fc.constant<AccountEvent>({
  type: 'replacement-frozen',
  at: start,
  by,
  message: null,
})
const released = day.map((at): AccountEvent => ({ type: 'replacement-released', at, by }))
const ended = fc.constant<AccountEvent>({
  type: 'replacement-cancelled',
  at: start,
  by,
  how: 'code',
})
const arbitraryLife: fc.Arbitrary<readonly AccountEvent[]> = fc.oneof(
  fc.tuple(lapsing),
  fc.tuple(running),
  fc.tuple(running),
  fc.tuple(lapsing, running),
  fc.tuple(running, frozen),
  fc.tuple(running, frozen, released),
  fc.tuple(running, ended),
)
