import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart, openAccount } from './desk'
import { chooseTarget, enterRoom, expectAccessible, setForward } from './work'

/** A directory as the bench prepares it: 320 accounts wait for the end of a replacement when the week begins, some 245 when it ends. */
async function manyWaiting(profile: string): Promise<string> {
  await promisify(execFile)(
    process.execPath,
    ['scripts/tool.mjs', 'bench', '--accounts', '16000', '--keep', '--quick', '--only', 'size'],
    { env: { ...process.env, XDG_CACHE_HOME: profile } },
  )
  const kept = path.join(profile, 'latchkey', 'bench')
  return path.join(kept, fs.readdirSync(kept).find((name) => name.startsWith('16000-')) ?? '')
}

/** The clock of the main process stands: nothing falls due meanwhile. */
async function stopClock(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const stood = Date.now()
    Date.now = () => stood
  })
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Passphrase').fill('blue window seldom harvest')
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('of many dates the next fifty are shown, and more until all of all accounts are there; the saved calendar has as many', async ({
  profile,
  start,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await start({ profile: await manyWaiting(profile) })
  await stopClock(app)
  await signIn(page)
  await enterRoom(page, 'Timers')

  const rows = page.locator('tbody tr')
  const status = page.getByRole('status').filter({ hasText: /dates$/ })
  const more = page.getByRole('button', { name: /^Show \d+ more$/ })
  await expect(rows).toHaveCount(50)
  await expect(status).toHaveText(/^50 of \d+ dates$/)
  await expect(rows.last()).toContainText(/in \d+ (hours?|days?)/)
  const all = Number(/of (\d+)/.exec((await status.textContent()) ?? '')?.[1])
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(100)
  await expect(more).toBeFocused()
  await expectAccessible(page, 'many timers')
  for (let shown = 100; shown < all; shown += 50) {
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(Math.min(shown + 50, all))
  }

  // The button has gone with the last page, and whoever was on it is where it says so.
  await expect(status).toHaveText(`All ${all} dates`)
  await expect(status).toBeFocused()
  await expect(more).toHaveCount(0)
  const dates = await rows.evaluateAll((found) =>
    found.map((row) => ({
      account: row.querySelector('a')?.getAttribute('href'),
      at: row.querySelector('time')?.getAttribute('datetime') ?? '',
    })),
  )
  expect(new Set(dates.map(({ account }) => account)).size).toBeGreaterThan(200)
  expect(dates.map(({ at }) => at)).toEqual(dates.map(({ at }) => at).toSorted())

  const file = path.join(profile, 'all.ics')
  await chooseTarget(app, file)
  await page.getByRole('button', { name: 'Save as calendar' }).click()
  await expect(page.getByText(`${all} dates were saved.`)).toBeVisible()
  const starts = [...fs.readFileSync(file, 'utf8').matchAll(/^DTSTART:(\w+)\r$/gm)].map(
    ([, at]) => at,
  )
  expect(starts).toEqual(dates.map(({ at }) => at.replace(/[-:]/g, '')))

  // Saving tells that something was done, and as many are there as before.
  await expect(rows).toHaveCount(all)
  const reminders = await rows.filter({ hasText: 'reminder to the old contacts' }).count()
  await page.getByRole('checkbox', { name: 'reminder to the old contacts' }).uncheck()
  await expect(status).toHaveText(`50 of ${all - reminders} dates`)
  await expect(rows.filter({ hasText: 'all security info changes' })).toHaveCount(50)
  await page.getByRole('checkbox', { name: 'all security info changes' }).uncheck()
  await expect(page.getByText('Nothing of the kinds that you chose.')).toBeVisible()
  await expect(status).toHaveCount(0)
})

test('a calendar that can not be written says so, and nothing is there', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'sample')
  await enterRoom(page, 'Timers')
  const folder = path.join(profile, 'none')
  await chooseTarget(app, path.join(folder, 'all.ics'))
  await page.getByRole('button', { name: 'Save as calendar' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'The calendar couldn’t be written: that folder is not there any more.',
  )
  await expectAccessible(page, 'a calendar that was not saved')
  expect(fs.existsSync(folder)).toBe(false)
})

test('a frozen request stands on top of the board without a date, and a lock with its end, each to be filtered', async ({
  latchkey: { app, page },
}) => {
  test.setTimeout(60_000)
  await firstStart(page, 'sample')
  await enterRoom(page, 'Timers')
  const frozen = page.getByRole('region', { name: 'Frozen until a supervisor decides' })
  await expect(frozen.getByRole('link', { name: 'Priya Raman' })).toBeVisible()
  const lock = page.getByRole('row', { name: /Sofía Castro.*signing in is possible again/ })
  await expect(lock).toContainText(/in \d+ min/)
  await expectAccessible(page, 'a board with a lock and a frozen request')

  await page.getByRole('checkbox', { name: 'frozen request' }).uncheck()
  await expect(frozen).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'end of a lock' }).uncheck()
  await expect(lock).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'end of a lock' }).check()
  await expect(lock).toBeVisible()

  // Whoever is over the end of a lock is held back no more: the board, like the account, has it from one function.
  // In two steps: a desk at which nobody does anything locks itself meanwhile.
  await setForward(app, page, 400)
  await openAccount(page, 'Omar Haddad')
  await setForward(app, page, 300)
  await openAccount(page, 'Sofía Castro')
  await expect(page.getByText('Nothing holds this account back.')).toBeVisible()
  await enterRoom(page, 'Timers')
  await expect(lock).toHaveCount(0)
})
