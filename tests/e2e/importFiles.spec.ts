import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './app'
import { chooseFile, firstStart, openRoom } from './desk'

const folder = path.resolve('tests/data/import')
const people = 'login,firstName,lastName,email\nana@contoso.example,Ana,Ruiz,ana@contoso.example\n'

test('files can only be checked: the people and the problems are shown, and nothing is left when it is closed', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.join(folder, 'csv/google.csv'))
  await page.getByRole('button', { name: 'Only check files…' }).click()
  await expect(page.getByRole('heading', { name: 'Check', exact: true })).toBeVisible()
  await expect(page.getByRole('tabpanel').getByRole('table')).toContainText('•')
  await expect(page.getByRole('button', { name: /^Add / })).toHaveCount(0)
  await page.getByRole('tab', { name: 'Problems' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('Line')
  await page.getByRole('button', { name: 'Close the check' }).click()
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible()
  await expect(page.getByText('There is no account here yet.')).toBeVisible()

  await page.getByRole('button', { name: 'Only check files…' }).click()
  await page.getByRole('button', { name: 'Go on to the import' }).click()
  await page.getByRole('button', { name: /^Add / }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
})

test('a file that becomes a pipe, or another one, is refused with words, and the next one comes in', async ({
  latchkey: { app, page },
  profile,
}) => {
  test.skip(process.platform === 'win32', 'there are no such pipes')
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  const file = path.join(profile, 'people.csv')
  fs.writeFileSync(file, people)
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByRole('button', { name: 'Make the dry run' })).toBeVisible()
  fs.rmSync(file)
  execFileSync('mkfifo', [file])
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByRole('alert')).toContainText('couldn’t be read')

  fs.rmSync(file)
  fs.writeFileSync(file, people)
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByRole('alert')).toContainText('was changed after it was chosen')
  await page.getByRole('button', { name: 'Choose other files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByRole('button', { name: 'Add one account' })).toBeVisible()
  fs.appendFileSync(file, 'tom@contoso.example,Tom,Baker,tom@contoso.example\n')
  await page.getByRole('button', { name: 'Add one account' }).click()
  await expect(page.getByRole('alert')).toContainText('not the one that the dry run was made of')
  await page.getByRole('button', { name: 'Choose other files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('button', { name: 'Add 2 accounts' }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
})
