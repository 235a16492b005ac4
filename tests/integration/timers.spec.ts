import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueKinds, type DueKind, type DuePlace, type DueView } from '@shared/views/timer'
import { duration, formatInstant, plus, type Instant } from '@shared/vocabulary/instant'
import type { SignedIn } from '../../src/main/services/asking'
import type { Desk } from '../../src/main/services/desk'
import { run as exportCalendar } from '../../src/main/channels/timers/exportCalendar'
import { run as listTimers } from '../../src/main/channels/timers/list'
import { boardDates, type BoardDate } from '../../src/main/engine/time/board'
import { newSession } from '../../src/main/operators/session'
import { sweepDue } from '../../src/main/jobs/due'
import { isWaiting, preparedAt } from '../bench/directory/plan'
import { prepared, withCopy, type Prepared } from '../bench/directory/prepared'
import { accountIdOf } from '../bench/directory/people'
import { silent } from '../bench/directory/progress'
import { steppingDesk } from '../bench/store/desk'
import { mapInTurn } from '../../src/main/platform/inTurn'

const plan = { accounts: 4_000, seed: 7 }
const waiting = Array.from({ length: plan.accounts }, (_none, index) => index)
  .filter((index) => isWaiting(index))
  .map(accountIdOf)
const place = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-timers-'))
const beginning = plus(preparedAt, duration('4d'))
let directory: Prepared

beforeAll(async () => void (directory = await prepared(plan, place, silent)), 60_000)
afterAll(() => fs.rmSync(place, { recursive: true }))

/** Four days after the directory was prepared: some of what was due has happened. */
async function withDesk(
  use: (
    desk: Desk,
    asking: SignedIn,
    setTo: Awaited<ReturnType<typeof steppingDesk>>['setTo'],
  ) => Promise<void>,
): Promise<void> {
  await withCopy(directory, async (folder) => {
    const { desk, setTo } = await steppingDesk(folder, plan, beginning)
    const operator = (await desk.store.operators.byName('Ana Silva'))!
    await use(
      desk,
      { operator, session: { ...newSession(), operatorId: operator.id } },
      setTo,
    ).finally(async () => desk.store.close())
  })
}

async function page(
  desk: Desk,
  asking: SignedIn,
  kinds: readonly DueKind[],
  after: DuePlace | null,
) {
  const reply = await listTimers(desk, asking, { kinds, after })
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

async function pages(
  desk: Desk,
  asking: SignedIn,
  kinds: readonly DueKind[],
): Promise<(readonly DueView[])[]> {
  const all: (readonly DueView[])[] = []
  for (let after: DuePlace | null = null; ;) {
    const { due, next } = await page(desk, asking, kinds, after)
    all.push(due)
    if (next === null) return all
    after = next
  }
}

const nameOf: Readonly<Partial<Record<BoardDate['what'], DueKind>>> = {
  lapse: 'replacement-confirm',
  remind: 'reminder',
  complete: 'replacement',
}

/** What the accounts themselves say. */
async function simply({ store }: Desk): Promise<string[]> {
  return (
    await (
      await mapInTurn(waiting, async (id) =>
        boardDates((await store.accounts.read(id))!).map(({ what, at }) => ({ id, what, at })),
      )
    ).flat()
  )
    .filter(({ at }) => at > beginning)
    .toSorted((a, b) => a.at - b.at)
    .map(({ id, what, at }) => `${at} ${id} ${nameOf[what] ?? what}`)
}

const told = (due: readonly DueView[]) =>
  due.map(({ dueAt, accountId, kind }) => `${dueAt} ${accountId} ${kind}`)

describe('the board of many dates', () => {
  it('has every date of every account, soonest first, fifty at a time, and says how many come after', async () => {
    await withDesk(async (desk, asking) => {
      const all = await pages(desk, asking, dueKinds)
      const simple = await simply(desk)
      expect(simple.length).toBeGreaterThan(100)
      expect(told(all.flat())).toEqual(simple)
      expect(all.slice(0, -1).map((rows) => rows.length)).toEqual(all.slice(1).map(() => 50))
      expect((await page(desk, asking, dueKinds, null)).further).toBe(simple.length - 50)
    })
  })

  it('has what has fallen due no longer, whether or not the sweep has been by', async () => {
    await withDesk(async (desk, asking) => {
      const before = await pages(desk, asking, dueKinds)
      expect(before.flat().every(({ dueAt }) => dueAt > beginning)).toBe(true)
      expect(await sweepDue(desk)).toBeGreaterThan(0)
      expect(await pages(desk, asking, dueKinds)).toEqual(before)
    })
  })

  it('filters by kind over all accounts, and a kind that is asked for twice comes once', async () => {
    await withDesk(async (desk, asking) => {
      const reminders = await pages(desk, asking, ['reminder', 'reminder'])
      expect(told(reminders.flat())).toEqual(
        (await simply(desk)).filter((one) => one.endsWith(' reminder')),
      )
      expect(await page(desk, asking, ['replacement-confirm'], null)).toEqual({
        frozen: [],
        frozenCount: 0,
        desk: [],
        due: [],
        unreadable: 0,
        next: null,
        further: 0,
      })
      expect(await page(desk, asking, [], null)).toEqual({
        frozen: [],
        frozenCount: 0,
        desk: [],
        due: [],
        unreadable: 0,
        next: null,
        further: 0,
      })
    })
  })

  it('goes on where the time has passed the place of the page before', async () => {
    await withDesk(async (desk, asking, setTo) => {
      const { next } = await page(desk, asking, dueKinds, null)
      const later = plus(next!.dueAt, duration('2d'))
      setTo(later)
      const { due } = await page(desk, asking, dueKinds, next)
      expect(told(due)).toEqual(
        (await simply(desk)).filter((one) => Number(one.split(' ')[0]) > later).slice(0, 50),
      )
    })
  })
})

describe('the calendar of many dates', () => {
  it('holds all of the kinds that were chosen, is written in pieces, and the audit has their number', async () => {
    await withDesk(async (desk, asking) => {
      const pieces: string[] = []
      const host = {
        ...desk.host,
        chooseTarget: async () => ({
          write: async (chunks: AsyncIterable<unknown>) => {
            for await (const chunk of chunks) pieces.push(String(chunk))
          },
        }),
      }
      const wanted = (await simply(desk)).filter((one) => !one.endsWith(' replacement-confirm'))
      expect(
        await exportCalendar({ ...desk, host }, asking, { kinds: ['replacement', 'reminder'] }),
      ).toEqual({ ok: true, value: { saved: wanted.length, leftOut: 0 } })
      const starts = [...pieces.join('').matchAll(/DTSTART:(\w+)/g)].map(([, at]) => at)
      expect(starts).toEqual(
        wanted.map((one) =>
          formatInstant(Number(one.split(' ')[0]) as Instant).replace(/[-:]/g, ''),
        ),
      )
      expect(pieces.length).toBeGreaterThan(1)
      expect(await desk.store.audit.list(1)).toMatchObject([
        { action: 'timers.exportCalendar', facts: { dates: wanted.length } },
      ])
    })
  })

  it('that can not be written says so, and so does the audit', async () => {
    await withDesk(async (desk, asking) => {
      const host = {
        ...desk.host,
        chooseTarget: () => Promise.resolve({ write: () => Promise.reject(new Error('EROFS')) }),
      }
      expect(await exportCalendar({ ...desk, host }, asking, { kinds: dueKinds })).toMatchObject({
        ok: false,
        error: { code: 'file', facts: { reason: 'unwritable' } },
      })
      expect(await desk.store.audit.list(1)).toMatchObject([
        { action: 'timers.exportCalendar', outcome: 'failed', facts: { step: 'failed' } },
      ])
    })
  })
})
