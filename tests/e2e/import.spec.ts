import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './app'
import { chooseFile, chooseTarget, firstStart, importFile, openAccount, openRoom } from './desk'
import { exportApproved } from './work'

const folder = path.resolve('tests/data/import')

test('an import shows what becomes what, then what it would do, and then does exactly that', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.join(folder, 'csv/okta.csv'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByLabel('secondEmail: Counts as confirmed').selectOption('always')
  await page.getByLabel('mobilePhone: Becomes').selectOption('')
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByText('nothing is stored yet')).toBeVisible()
  await expect(page.getByRole('tab', { selected: true })).toContainText('New')
  const people = page.getByRole('tabpanel').getByRole('table')
  await expect(people).toContainText('•')
  await expect(people).not.toContainText('@')
  const name = await people.getByRole('row').nth(1).getByRole('cell').nth(1).innerText()
  await page.getByRole('button', { name: /^Add / }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
  const report = path.join(profile, 'report.txt')
  await chooseTarget(app, report)
  await page.getByRole('button', { name: 'Text…' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(fs.readFileSync(report, 'utf8')).not.toContain('@')
  await openAccount(page, name)
})

test('the same file again is the same, a newer one a difference, and what was left out is remembered', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  const file = path.join(profile, 'people.csv')
  const write = (phone: string) =>
    fs.writeFileSync(
      file,
      `login,firstName,lastName,email,mobilePhone,secondEmail\nana@contoso.example,Ana,Ruiz,ana@contoso.example,${phone},ana@example.org\n`,
    )
  write('+34612345678')
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('button', { name: 'Add one account' }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
  await page.getByRole('button', { name: 'Choose other files…' }).click()
  await expect(page.getByText('As you last imported files like this.')).toBeVisible()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByText('There is nothing to add or change.')).toBeVisible()
  write('+34699000111')
  await page.getByRole('button', { name: 'Choose other files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('is added, unconfirmed')
  await expect(page.getByRole('tabpanel')).toContainText('is removed')
  await page.getByRole('button', { name: 'Change one account' }).click()
  await expect(page.getByText('No account was added, one changed.')).toBeVisible()
})

test('a dry run can be dropped, and nothing of it is left', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.join(folder, 'keycloak/ten-users-realm.json'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('tab', { name: 'Problems' }).click()
  await expect(
    page.getByRole('tabpanel').or(page.getByText('Nothing is wrong with these files.')).first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Discard this import' }).click()
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible()
  await expect(page.getByText('There is no account here yet.')).toBeVisible()
  expect(fs.readdirSync(profile).filter((name) => name.includes('.plan'))).toEqual([])
})

test('accounts are exported masked, and in full with a reason that a second operator approves; in full they are the same when imported again', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own', 'Sam Reed')
  await openRoom(page, 'Directory')
  await importFile(app, page, path.join(folder, 'csv/google.csv'))
  await openRoom(page, 'Find')
  await openRoom(page, 'Directory')
  await page.getByRole('button', { name: 'Close this import' }).click()
  const masked = path.join(profile, 'masked.csv')
  await chooseTarget(app, masked)
  await page.getByRole('button', { name: 'Export masked…' }).click()
  await expect(page.getByText(/saved\./)).toBeVisible()
  expect(fs.readFileSync(masked, 'utf8')).not.toContain('@')
  const full = path.join(profile, 'full.csv')
  await exportApproved(page, true)
  await chooseTarget(app, full)
  await page.getByRole('button', { name: 'Do it now' }).click()
  await expect.poll(() => fs.existsSync(full)).toBe(true)
  await chooseFile(app, full)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByText('There is nothing to add or change.')).toBeVisible()
})

test('what can’t be saved says which file, why, and what to do, and another place is taken', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.join(folder, 'csv/okta.csv'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('button', { name: /^Add / }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
  await chooseTarget(app, path.join(profile, 'gone', 'report.txt'))
  await page.getByRole('button', { name: 'Text…' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'The report couldn’t be written: that folder is not there any more. Nothing in the directory has changed',
  )
  await chooseTarget(app, path.join(profile, 'report.txt'))
  await page.getByRole('button', { name: 'Text…' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a sign-in name that a newer file has besides is shown masked, added, and found', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  const file = path.join(profile, 'people.csv')
  const write = (names: string) =>
    fs.writeFileSync(
      file,
      `name,signInNames,contacts,language,twoStep,lastSignIn,externalId\nAna Ruiz,"${names}",,en,false,,7\n`,
    )
  write('on ana@contoso.example')
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('button', { name: 'Add one account' }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
  write('on ana@contoso.example\non zanzibar77')
  await page.getByRole('button', { name: 'Choose other files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByRole('tabpanel')).toContainText(
    /Sign-in name za•+.* is added, turned on\./,
  )
  await page.getByRole('button', { name: 'Change one account' }).click()
  await expect(page.getByText('No account was added, one changed.')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('zanzibar77')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Ana Ruiz')
  await page.keyboard.press('Enter')
  await expect(page.getByText('An import added the sign-in name')).toContainText(/za•+/)
})

test('choosing no file changes nothing, and a file that cannot be read says so', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, null)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible()
  await chooseFile(app, path.join(profile, 'gone.csv'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByRole('alert')).toContainText('The file couldn’t be read')
})

test('a file that is none of the known exports is said to be that, and offers no mapping', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  const file = path.join(profile, 'letter.txt')
  fs.writeFileSync(file, 'just a letter to somebody\n')
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByRole('heading', { name: 'This file can’t be read' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(
    'check that line 1 has the names of the columns, then choose it again',
  )
  await expect(page.getByText('What each column becomes')).toHaveCount(0)
})

test('in a narrow window, in Spanish, the names of columns are whole and nothing has to be moved sideways', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.join(folder, 'csv/okta.csv'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.evaluate(() => window.latchkey.invoke('app.setAppearance', { language: 'es' }))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(720, 560))
  const name = page.getByRole('rowheader', { name: 'displayName' })
  await expect(name).toBeVisible()
  const lines = () =>
    name.evaluate((cell) => {
      const text = document.createRange()
      text.selectNodeContents(cell)
      return text.getClientRects().length
    })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(760)
  expect(await lines()).toBe(1)
  expect(
    await page
      .getByRole('table')
      .evaluate(
        (table) =>
          (table.parentElement?.scrollWidth ?? 0) - (table.parentElement?.clientWidth ?? 0),
      ),
  ).toBe(0)
})

test('what a form needs is said in the language of the desk, beside its field', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await importFile(app, page, path.join(folder, 'csv/google.csv'))
  await page.getByRole('button', { name: 'Close this import' }).click()
  await page.evaluate(() => window.latchkey.invoke('app.setAppearance', { language: 'es' }))
  await page.getByRole('button', { name: 'Exportar completo…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Pedir aprobación' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Escriba el motivo.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: 'Iniciar sesión' }).click()
  await expect(page.getByRole('alert')).toHaveText('Escriba su frase de acceso.')
})

test('with the keyboard each step of an import goes on from its heading', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.join(folder, 'csv/okta.csv'))
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }
  // Who has just come in is on nothing of the room.
  await expect(page.getByRole('heading', { name: 'Import' })).not.toBeFocused()
  await press('Choose files…')
  await expect(page.getByRole('heading', { name: 'What each column becomes' })).toBeFocused()
  await press('Discard this import')
  await expect(page.getByRole('heading', { name: 'Import' })).toBeFocused()
  await press('Choose files…')
  await press('Make the dry run')
  await expect(page.getByRole('heading', { name: 'Dry run' })).toBeFocused()
  await press(/^Add /)
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeFocused()
  await press('Close this import')
  await expect(page.getByRole('heading', { name: 'Import' })).toBeFocused()
})

test('what an import left out or held back stays to be read under its report, and is let through in another dry run', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  const file = path.join(profile, 'people.csv')
  const write = (twoStep: boolean, ...rest: string[]) =>
    fs.writeFileSync(
      file,
      [
        'name,signInNames,contacts,language,twoStep,lastSignIn,externalId',
        `Ana Ruiz,on ana@contoso.example,email confirmed en ana@example.org,en,${twoStep},,7`,
        ...rest,
        '',
      ].join('\n'),
    )
  write(true)
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await page.getByRole('button', { name: 'Add one account' }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
  await expect(page.getByRole('tab')).toHaveCount(0)
  expect(
    await page
      .getByRole('paragraph')
      .evaluateAll((all) => all.filter(({ textContent }) => textContent.trim() === '')),
  ).toEqual([])

  write(false, 'Nobody,,,en,false,,8', 'Luis Gil,on luis@contoso.example,,en,false,,9')
  await page.getByRole('button', { name: 'Choose other files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByRole('tab', { name: /Problem/ })).toHaveText('1 Problem')
  await page.getByRole('button', { name: 'Add one account' }).click()
  await expect(
    page.getByText('One was held back. One person of the files was left out.'),
  ).toBeVisible()
  await expect(page.getByRole('tab', { selected: true })).toHaveText('1 Held back')
  await expect(page.getByRole('tabpanel').getByRole('row').nth(1)).toContainText(
    'Held back: it was not applied.',
  )
  await expect(page.getByRole('tabpanel').getByRole('checkbox')).toHaveCount(0)
  await page.getByRole('tab', { name: '1 Problem' }).click()
  await expect(page.getByRole('tabpanel').getByRole('row').nth(1)).toContainText('this person')

  await page.getByRole('button', { name: 'Make the dry run again' }).click()
  await page.getByRole('tab', { name: /Held back/ }).click()
  await page.getByRole('checkbox', { name: 'Accept for Ana Ruiz' }).check()
  await page.getByRole('button', { name: 'Change one account' }).click()
  await expect(page.getByText('No account was added, one changed.')).toBeVisible()
  await expect(page.getByRole('tabpanel').getByRole('row').nth(1)).toContainText('Changed.')
})

/** So many that they are still being read, or added, when somebody has found the button. */
const many = 40_000

test('an import that is stopped says at once that it is being taken back, and then that nothing was stored', async ({
  latchkey: { app, page },
  profile,
}) => {
  test.setTimeout(90_000)
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  const file = path.join(profile, 'people.csv')
  const rows = Array.from(
    { length: many },
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
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped. Nothing was stored.')).toBeVisible()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByText('Stopped. Nothing was stored.')).toHaveCount(0)
  await page.getByRole('button', { name: /^Add / }).click({ timeout: 30_000 })
  await expect(page.getByText(/ of 40,000/)).toBeVisible()
  // How long it is taken back nobody knows: asked for with every frame.
  const takenBack = page.waitForFunction(
    () =>
      document.body.innerText.includes('Stopping: taking back what was added…') &&
      document.querySelector('button[aria-busy]')?.textContent.includes('Stop'),
  )
  await page.getByRole('button', { name: 'Stop' }).click()
  await takenBack
  await expect(page.getByText('Stopped. Nothing was stored.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: 'Dry run' })).toBeVisible()
  await expect(page.getByText('There is no account here yet.')).toBeVisible()
})
