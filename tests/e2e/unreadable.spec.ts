import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import Client from 'better-sqlite3'
import { expect, test, type RunningApp } from './app'
import { firstStart, openAccount, openRoom, signIn } from './desk'
import { chooseTarget, enterRoom, expectAccessible, takeOver } from './work'

/** A sample directory, of which the account that has the next date of those that happen by themselves (kinds 0 to 2) was damaged while nobody had it open. */
async function damagedSample(
  start: (options?: { readonly profile?: string }) => Promise<RunningApp>,
  profile: string,
): Promise<RunningApp & { readonly name: string; mend(): void }> {
  const first = await start()
  await firstStart(first.page, 'sample')
  await first.close()
  const write = (state: string): string => {
    const client = new Client(path.join(profile, 'latchkey.db'))
    const { id, state: before } = client
      .prepare(
        'SELECT a.id, a.state FROM account a JOIN due_date d ON d.account = a.number WHERE d.kind <= 2 ORDER BY d.at LIMIT 1',
      )
      .get() as { id: string; state: string }
    client.prepare('UPDATE account SET state = ? WHERE id = ?').run(state, id)
    client.close()
    return before
  }
  const before = write('{broken')
  const again = await start()
  await signIn(again.page)
  return {
    ...again,
    name: (JSON.parse(before) as { name: string }).name,
    mend: () => void write(before),
  }
}

const mark = (page: Page) => page.getByRole('note').filter({ hasText: 'can’t be read' }).first()

test('an account that can’t be read is left out everywhere, said on its page, and marked for who cares for the store', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000)
  const { app, page, name } = await damagedSample(start, profile)

  await enterRoom(page, 'Timers')
  await expect(page.getByRole('note').filter({ hasText: /left out here/ })).toContainText(
    'can’t be read',
  )
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(0)
  await expect(page.getByRole('main')).not.toContainText(name)
  await expectAccessible(page, 'timers of which some are left out')
  const file = path.join(profile, 'dates.ics')
  await chooseTarget(app, file)
  await page.getByRole('button', { name: 'Save as calendar' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'not in the file' })).toBeVisible()
  expect(fs.readFileSync(file, 'utf8')).toContain('END:VCALENDAR')
  expect(fs.readFileSync(file, 'utf8')).not.toContain(name)

  // Ana is a supervisor: wherever she is, the window says so, and leads to what to do.
  await expect(mark(page)).toContainText('One record can’t be read')
  await page.getByRole('link', { name: 'What to do' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  const list = page.getByRole('region', { name: 'Records that can’t be read' })
  await expect(list.getByRole('row')).toHaveCount(2)
  await expect(list.getByRole('row').last()).toContainText('Account')
  await expectAccessible(page, 'records that can’t be read')

  // Its own page, which the list leads to.
  await list.getByRole('link', { name: 'Open the account' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'The record of this account is damaged and can’t be read.',
  )
  await expect(page.getByRole('alert')).toContainText('no other account is concerned')
  await openAccount(page, 'Maria Gómez')

  await openRoom(page, 'Messages')
  await expect(page.locator('tbody').getByText('account that can’t be read').first()).toBeVisible()
  await openRoom(page, 'Directory')
  await chooseTarget(app, path.join(profile, 'accounts.csv'))
  await page.getByRole('button', { name: 'Export masked…' }).click()
  await expect(page.getByText(/were saved\. One is not in the file/)).toBeVisible()
})

test('an agent sees nothing of the list, and the true words on the account', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000)
  const { page, name, mend } = await damagedSample(start, profile)
  await enterRoom(page, 'Timers')
  await expect(mark(page)).toBeVisible()
  await enterRoom(page, 'Operators')
  await page.getByRole('button', { name: 'Add an operator' }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByLabel('Name').fill('Sam Reed')
  await dialogue.getByRole('radio', { name: /^agent/ }).check()
  await dialogue.getByLabel('First passphrase').fill('told over the phone')
  await dialogue.getByRole('button', { name: 'Add the operator' }).click()
  await expect(dialogue).toHaveCount(0)
  await takeOver(page, 'Sam Reed', true)
  await enterRoom(page, 'Timers')
  await expect(page.getByRole('note').filter({ hasText: /left out here/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'What to do' })).toHaveCount(0)
  await openRoom(page, 'Settings')
  await expect(page.getByRole('heading', { name: 'Records that can’t be read' })).toHaveCount(0)

  // Brought back, it is there again as if nothing had been.
  mend()
  await openAccount(page, name)
})
