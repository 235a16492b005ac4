import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Client from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { sweepDue } from '../../src/main/jobs/due'
import { isWaiting, preparedAt } from '../bench/directory/plan'
import { prepared, withCopy, type Prepared } from '../bench/directory/prepared'
import { silent } from '../bench/directory/progress'
import { steppingDesk } from '../bench/store/desk'

const plan = { accounts: 4_000, seed: 7 }
const waiting = Array.from({ length: plan.accounts }, (_none, index) => index).filter((index) =>
  isWaiting(index),
)
const place = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-due-'))
let directory: Prepared

beforeAll(async () => void (directory = await prepared(plan, place, silent)), 60_000)
afterAll(() => fs.rmSync(place, { recursive: true }))
// What is reported goes to the log.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

/** Two months pass over the directory; what the sweep has sent, and how often each message was handed over. */
async function twoMonthsLater<T>(
  folder: string,
  use: (
    desk: Awaited<ReturnType<typeof steppingDesk>>['desk'],
    sent: () => Promise<readonly number[]>,
  ) => Promise<T>,
): Promise<T> {
  const { desk, setTo } = await steppingDesk(folder, plan, preparedAt)
  setTo(plus(preparedAt, duration('60d')))
  const sent = async () =>
    (await desk.store.outbox.list(10_000))
      .filter(({ at }) => at > preparedAt)
      .map(({ attempts }) => attempts.length)
  return use(desk, sent).finally(async () => desk.store.close())
}

describe('a sweep of many accounts', () => {
  it('settles each and hands over each message once, and all of it lasts when it is done', async () => {
    await withCopy(directory, async (folder) =>
      twoMonthsLater(folder, async (desk, sent) => {
        expect(waiting.length).toBeGreaterThan(50)
        expect(await sweepDue(desk)).toBe(waiting.length)
        expect((await sent()).length).toBeGreaterThan(waiting.length)
        expect(new Set(await sent())).toEqual(new Set([1]))
        expect(await desk.store.audit.lastingHead()).toEqual(await desk.store.audit.head())
      }),
    )
  })

  it('hands over what was stored of all others where one, the first or the last, can not be stored', async () => {
    for (const order of ['ASC', 'DESC'])
      await withCopy(directory, async (folder) =>
        twoMonthsLater(folder, async (desk, sent) => {
          // Once the store is open: one with a trigger of somebody else's would not be opened.
          const client = new Client(path.join(folder, 'latchkey.db'))
          const bad = client
            .prepare(
              `SELECT id FROM account WHERE due_at IS NOT NULL ORDER BY due_at ${order} LIMIT 1`,
            )
            .pluck()
            .get() as string
          client.exec(
            `CREATE TRIGGER full BEFORE UPDATE ON account WHEN NEW.id = '${bad}' BEGIN SELECT RAISE(ABORT, 'no room'); END`,
          )
          client.close()
          expect(await sweepDue(desk)).toBe(waiting.length - 1)
          expect(new Set(await sent())).toEqual(new Set([1]))
          expect((await desk.store.accounts.read(bad))?.replacement).not.toBeNull()
        }),
      )
  })
})

describe('a sweep while nothing is due', () => {
  it('waits for nobody who writes', async () => {
    await withCopy(directory, async (folder) => {
      const { desk } = await steppingDesk(folder, plan, preparedAt)
      await sweepDue(desk)
      const writing = new Client(path.join(folder, 'latchkey.db'))
      writing.exec('BEGIN IMMEDIATE')
      expect(await sweepDue(desk)).toBe(0)
      writing.close()
      await desk.store.close()
    })
  })
})
