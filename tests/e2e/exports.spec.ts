import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app'
import { chooseFile, chooseTarget, firstStart, openRoom, signIn } from './desk'

/** So many that an export is still being written when somebody has found the button. */
const people = 20_000

async function deskOfMany(app: ElectronApplication, page: Page, profile: string): Promise<void> {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  const file = path.join(profile, 'people.csv')
  const rows = Array.from({ length: people }, (_, index) => `p${index}@contoso.example,Person,No${index},p${index}@contoso.example,,p${index}@example.org`)
  fs.writeFileSync(file, ['login,firstName,lastName,email,mobilePhone,secondEmail', ...rows, ''].join('\n'))
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('button', { name: /^Add / }).click({ timeout: 15_000 })
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Close this import' }).click()
}

/** Begins an export of everybody in full, and waits until its file grows. */
async function beginFullExport(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await chooseTarget(app, file)
  await page.getByRole('button', { name: 'Export in full…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Moving to the new machine.')
  await dialog.getByRole('button', { name: 'Export in full…' }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
}

async function auditOf(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: 'Audit' }).click()
  return page.getByRole('table', { name: 'Audit records, the newest first' })
}

test('an export that is stopped in the window leaves nothing of a file, says so, and the next one is whole', async ({ latchkey: { app, page }, profile }) => {
  test.setTimeout(90_000)
  await deskOfMany(app, page, profile)
  const folder = path.join(profile, 'exports')
  fs.mkdirSync(folder)
  await beginFullExport(app, page, path.join(folder, 'all.csv'))
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped. No file was saved')).toBeVisible()
  expect(fs.readdirSync(folder)).toEqual([])

  await chooseTarget(app, path.join(folder, 'masked.csv'))
  await page.getByRole('button', { name: 'Export masked…' }).click()
  await expect(page.getByText('20,000 were saved.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Stopped. No file was saved')).toHaveCount(0)
  expect(fs.readdirSync(folder)).toEqual(['masked.csv'])
  expect(fs.readFileSync(path.join(folder, 'masked.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(people + 1)

  const audit = await auditOf(page)
  await expect(audit).toContainText(/Ana Silva began: exporting accounts in full, 20,000 in all: “Moving to the new machine\.”/)
  await expect(audit).toContainText(/Ana Silva stopped exporting accounts in full, after [\d,]+ of 20,000 \(begun: record \d+\)\. No file was left\./)
})

test('quitting during an export leaves nothing of a file, and what a kill leaves of one goes at the next start', async ({ latchkey, start, profile }) => {
  test.setTimeout(90_000)
  await deskOfMany(latchkey.app, latchkey.page, profile)
  const folder = path.join(profile, 'exports')
  fs.mkdirSync(folder)
  await beginFullExport(latchkey.app, latchkey.page, path.join(folder, 'all.csv'))
  await expect.poll(() => fs.readdirSync(folder)).toEqual([expect.stringMatching(/^all\.csv\.[0-9a-f]{8}\.unfinished$/)])
  await latchkey.close()
  expect(fs.readdirSync(folder)).toEqual([])

  const killed = await start()
  await signIn(killed.page)
  await openRoom(killed.page, 'Directory')
  await beginFullExport(killed.app, killed.page, path.join(folder, 'all.csv'))
  await expect.poll(() => fs.readdirSync(folder)).toHaveLength(1)
  const gone = new Promise<void>((resolve) => killed.app.once('close', () => resolve()))
  killed.app.process().kill('SIGKILL')
  await gone
  expect(fs.readdirSync(folder)).toEqual([expect.stringMatching(/\.unfinished$/)])

  const next = await start()
  await signIn(next.page)
  expect(fs.readdirSync(folder)).toEqual([])
  const audit = await auditOf(next.page)
  await expect(audit.getByText(/Latchkey ended while exporting accounts in full \(begun: record \d+\)/)).toHaveCount(2)
  await expect(audit.getByText('The half file was removed.')).toHaveCount(2)
})
