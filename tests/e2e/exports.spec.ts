import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app'
import { chooseFile, chooseTarget, firstStart, openRoom, signIn } from './desk'
import { exportApproved } from './work'

/** So many that an export is still being written when somebody has found the button. */
const people = 60_000

async function deskOfMany(app: ElectronApplication, page: Page, profile: string): Promise<void> {
  await firstStart(page, 'own', 'Sam Reed')
  await openRoom(page, 'Directory')
  const file = path.join(profile, 'people.csv')
  const rows = Array.from(
    { length: people },
    (_, index) =>
      `p${index}@contoso.example,Person,No${index},p${index}@contoso.example,,p${index}@example.org`,
  )
  fs.writeFileSync(
    file,
    ['login,firstName,lastName,email,mobilePhone,secondEmail', ...rows, ''].join('\n'),
  )
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('button', { name: /^Add / }).click({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible({ timeout: 40_000 })
  await page.getByRole('button', { name: 'Close this import' }).click()
}

/** Begins an export of everybody in full, and waits until it is being written. */
async function beginFullExport(
  app: ElectronApplication,
  page: Page,
  file: string,
  newcomer = false,
): Promise<void> {
  await exportApproved(page, newcomer)
  await chooseTarget(app, file)
  await page.getByRole('button', { name: 'Do it now' }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
}

/** Waits until there is something of the file, under the name that it has until it is whole. */
async function halfFile(folder: string): Promise<void> {
  await expect
    .poll(() => fs.readdirSync(folder), { intervals: [20] })
    .toEqual([expect.stringMatching(/^all\.csv\.[0-9a-f]{8}\.unfinished$/)])
}

test('an export leaves nothing of a file where it is stopped, where the app quits or is killed; the next one is whole', async ({
  latchkey,
  start,
  profile,
}) => {
  // One directory for all of it: many people take their time.
  test.setTimeout(180_000)
  const { app, page } = latchkey
  await deskOfMany(app, page, profile)
  const folder = path.join(profile, 'exports')
  const all = path.join(folder, 'all.csv')
  fs.mkdirSync(folder)

  await beginFullExport(app, page, all, true)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped. No file was saved')).toBeVisible()
  await expect(page.getByText('Stopped. No file was saved')).toBeFocused()
  expect(fs.readdirSync(folder)).toEqual([])

  await chooseTarget(app, path.join(folder, 'gone', 'masked.csv'))
  await page.getByRole('button', { name: 'Export masked…' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'The file of accounts couldn’t be written: that folder is not there any more.',
  )

  const masked = path.join(folder, 'masked.csv')
  await chooseTarget(app, masked)
  await page.getByRole('button', { name: 'Export masked…' }).click()
  await expect(page.getByText('60,000 were saved.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Stopped. No file was saved')).toHaveCount(0)
  expect(fs.readdirSync(folder)).toEqual(['masked.csv'])
  expect(fs.readFileSync(masked, 'utf8').trimEnd().split('\r\n')).toHaveLength(people + 1)
  fs.rmSync(masked)

  await beginFullExport(app, page, all)
  await halfFile(folder)
  await latchkey.close()
  expect(fs.readdirSync(folder)).toEqual([])

  const killed = await start()
  await signIn(killed.page)
  await openRoom(killed.page, 'Directory')
  await beginFullExport(killed.app, killed.page, all)
  await halfFile(folder)
  const gone = new Promise<void>((resolve) => killed.app.once('close', () => resolve()))
  killed.app.process().kill('SIGKILL')
  await gone
  await halfFile(folder)

  const next = await start()
  await signIn(next.page)
  expect(fs.readdirSync(folder)).toEqual([])
  await next.page.getByRole('navigation').getByRole('link', { name: 'Audit' }).click()
  const audit = next.page.getByRole('table', { name: 'Audit records, the newest first' })
  await expect(
    audit.getByText(
      'Ana Silva began: exporting accounts in full, 60,000 in all: “Moving to the new machine.”',
    ),
  ).toHaveCount(3)
  await expect(audit).toContainText(
    /Ana Silva stopped exporting accounts in full, after [\d,]+ of 60,000 \(begun: record \d+\)\. No file was left\./,
  )
  await expect(audit).toContainText(
    /Ana Silva failed at exporting accounts, after [\d,]+ of 60,000 \(begun: record \d+\)/,
  )
  await expect(audit).toContainText(
    /Ana Silva exported 60,000 accounts, masked \(begun: record \d+\)\./,
  )
  await expect(
    audit.getByText(
      /Latchkey ended while exporting accounts in full \(begun: record \d+\).* The half file was removed\./,
    ),
  ).toHaveCount(2)
})
