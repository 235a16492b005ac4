import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './app'
import { chooseFile, firstStart, openRoom } from './desk'

const person = (login: string, mail: string, phone: string, active: boolean) => ({
  login,
  mail,
  phones: [{ nr: phone, kind: 'mobile' }],
  passwordHash: 'letmein',
  account: { active },
})

test('any JSON is mapped by hand, with masked values of the file beside each field, in full on demand', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  const file = path.join(profile, 'people.json')
  fs.writeFileSync(
    file,
    JSON.stringify({
      roles: [{ name: 'reader', number: 1 }],
      data: {
        people: [
          person('ana.ruiz', 'ana@example.org', '+34612345678', true),
          person('tom.left', 'tom@example.org', '+34612345679', false),
        ],
      },
    }),
  )
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByLabel('Where the people are')).toHaveValue('data.people')
  const table = page.getByRole('table')
  await expect(table).toContainText('•')
  await expect(table).not.toContainText('@')
  await expect(table).not.toContainText('passwordHash')
  await expect(page.getByLabel('account.active: Becomes')).toHaveValue('may-sign-in')
  await expect(page.getByRole('button', { name: 'Make the dry run' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Show the values in full' }).click()
  await expect(table).toContainText('ana@example.org')
  await expect(page.getByText('letmein')).toHaveCount(0)
  await page.getByRole('button', { name: 'Mask the values' }).click()
  await expect(table).not.toContainText('@')

  await page.getByLabel('Where the people are').selectOption('roles')
  await expect(table).toContainText('number')
  await page.getByLabel('Where the people are').selectOption('data.people')
  await page.getByLabel('login: Becomes').selectOption('sign-in-name')
  await page.getByLabel('mail: Becomes').selectOption('email')
  await page.getByLabel('phones.nr: Becomes').selectOption('phone')
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByText('nothing is stored yet')).toBeVisible()
  await expect(page.getByRole('tab', { selected: true })).toContainText('2')
  await page.getByRole('tab', { name: /Note/ }).click()
  await expect(page.getByRole('tabpanel')).toContainText('suspended at the provider')
})
