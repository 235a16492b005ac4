import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './app'
import { chooseFile, firstStart, openAccount, openRoom } from './desk'

const folder = path.resolve('tests/data/import')
const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /[.](csv|json)$/.test(file)).sort()

test('every sample file is shown before anything is stored, and adds exactly what it said', async ({ latchkey: { app, page } }) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  let here = 0
  for (const file of files) {
    await chooseFile(app, path.join(folder, file))
    await page.getByRole('button', { name: /^Choose (a|another) file…$/ }).click()
    await expect(page.getByText(path.basename(file), { exact: true })).toBeVisible()
    await expect(page.getByText('nothing is stored yet')).toBeVisible()
    const count = Number(await page.getByRole('definition').filter({ visible: true }).first().innerText())
    const add = page.getByRole('button', { name: /^Add / })
    if (count === 0) {
      await expect(page.getByText('This file has nothing to add.')).toBeVisible()
      await expect(add).toHaveCount(0)
      continue
    }
    await expect(add).toHaveText(count === 1 ? 'Add one account' : `Add ${count} accounts`)
    await add.click()
    here += count
    await expect(page.getByText(count === 1 ? `One account was added from ${path.basename(file)}.` : `${count} accounts were added from ${path.basename(file)}.`)).toBeVisible()
    await expect(page.getByText(here === 1 ? 'One account is here.' : `${here} accounts are here.`)).toBeVisible()
  }
  expect(here).toBeGreaterThan(20)
})

test('every problem of a file is named with its line, what is wrong and what it costs', async ({ latchkey: { app, page } }) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.join(folder, 'csv/google.csv'))
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  const problems = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'What it costs' }) })
  await expect(problems.getByRole('row').nth(1)).toContainText(/^\d+/)
  await expect(problems.getByRole('row').nth(1)).toContainText(/Line \d+/)
  await expect(problems.getByRole('row').nth(1)).toContainText(/this person|this value|nothing, only noted/)
  const samples = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Sign-in name' }) })
  await expect(samples).toContainText('•')
  await expect(samples).not.toContainText('@')
})

test('choosing no file changes nothing, and a file that cannot be read says so', async ({ latchkey: { app, page }, profile }) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, null)
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible()
  await chooseFile(app, path.join(profile, 'gone.csv'))
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(page.getByRole('alert')).toContainText('The file couldn’t be read')
})

test('an imported account without confirmed security info is asked for it, and can be found at once', async ({ latchkey: { app, page } }) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.join(folder, 'keycloak/ten-users-realm.json'))
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  const name = await page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Sign-in name' }) }).getByRole('row').nth(1).getByRole('cell').nth(1).innerText()
  await page.getByRole('button', { name: /^Add / }).click()
  await expect(page.getByText(/accounts were added from ten-users-realm.json/)).toBeVisible()
  await openAccount(page, name)
  await expect(page.getByText('Latchkey put the account into the directory.').or(page.getByText('Ana Silva put the account into the directory.'))).toBeVisible()
})
