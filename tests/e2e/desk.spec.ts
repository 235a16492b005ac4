import { expect, test } from './app'
import {
  actionLine,
  backToAccount,
  closeOutcome,
  codeInOutbox,
  enterCode,
  firstStart,
  openAccount,
  openCase,
  openRoom,
  todaysHeading,
  passphrase,
  signIn,
  verifyCaller,
  sendTheCode,
} from './desk'

test('the first start asks for an operator and lets nobody in with a short or mistyped passphrase', async ({
  latchkey: { page },
}) => {
  await expect(page.getByText('there is no default password')).toBeVisible()
  await page.getByLabel('Your name').fill('Ana Silva')
  await page.getByLabel('Passphrase', { exact: true }).fill('short')
  await page.getByLabel('Passphrase again').fill('other')
  await page.getByRole('button', { name: 'Create the first operator' }).click()
  await expect(
    page.getByRole('alert').filter({ hasText: '7 more characters to go.' }),
  ).toBeVisible()
  await expect(
    page.getByRole('alert').filter({ hasText: 'The two are not the same.' }),
  ).toBeVisible()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('Passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Create the first operator' }).click()
  await expect(todaysHeading(page)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import a directory' })).toBeVisible()
})

test('an agent finds an account by a phone in any spelling, and is told what to try when there is none', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openRoom(page, 'Find')
  const box = page.getByRole('combobox')
  await box.fill('612 34 56 78')
  await expect(page.getByRole('option').first()).toContainText('Maria Gómez')
  await expect(page.getByRole('option').first()).toContainText('change pending until')
  await expect(page.getByRole('option').first()).not.toContainText('612345678')
  await box.fill('nobody of this name')
  await expect(page.getByText('No account found for “nobody of this name”.')).toBeVisible()
  await expect(page.getByText('the last four digits of a phone on the account')).toBeVisible()
})

test('an agent verifies a caller, previews and starts the removal of all security info, and sees it refused to add any until it is over', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Lucía Gómez')
  await expect(page.getByText('Nothing holds this account back.')).toBeVisible()
  await openCase(page, 'Somebody else has my phone and reads my mail.')
  await expect(actionLine(page, 'Remove all security info')).toContainText(
    'After the caller is verified',
  )
  await verifyCaller(page, 'Lucía Gómez')

  await page.getByRole('button', { name: 'Remove all security info', exact: true }).click()
  const dialogue = page.getByRole('dialog')
  await expect(dialogue.getByText('preview, nothing is stored')).toBeVisible()
  await expect(
    dialogue.getByRole('row', { name: /^Change or add security settings/ }).first(),
  ).toContainText('not before')
  await expect(
    dialogue.getByRole('row', { name: /^Change or add billing info/ }).first(),
  ).toContainText('not before')
  await expect(dialogue.getByRole('row', { name: /^Told/ }).first()).toContainText(
    'all security info will change, in Spanish',
  )
  await dialogue.getByRole('button', { name: 'Start removing all' }).click()
  await expect(dialogue.getByText('The request has started. It takes effect on')).toBeVisible()
  await closeOutcome(page)

  const holds = page.getByRole('region', { name: 'What holds it back' })
  await expect(
    holds.getByRole('heading', { name: 'All security info is being removed' }),
  ).toBeVisible()
  await expect(holds.getByText('30 days left')).toBeVisible()
  await expect(holds.getByRole('img', { name: /of 30 days have passed/ })).toBeVisible()

  const add = actionLine(page, 'Add security info')
  await expect(add).toContainText('Not before')
  await add.getByRole('button', { name: /^Why not before/ }).click()
  // What a rule is called is nobody's business but of whoever asks.
  await expect(add.getByText('replacement.security-frozen')).toBeHidden()
  await add.getByText('Details', { exact: true }).first().click()
  await expect(add.getByText('replacement.security-frozen')).toBeVisible()
  await expect(add.getByRole('link', { name: 'What is this rule?' }).first()).toBeVisible()
  await expect(add.getByText(/Until that takes effect on .* UTC/).first()).toBeVisible()
  await expect(
    add.getByRole('button', { name: 'Cancel with a code to an old contact' }).first(),
  ).toBeVisible()

  await openRoom(page, 'Timers')
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: 'Lucía Gómez' })
      .filter({ hasText: 'all security info changes' }),
  ).toContainText('in 30 days')
})

test('a pending removal is cancelled with a code to an old contact, and a wrong code says how many tries are left', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Maria Gómez')
  await expect(page.getByText('18 days left')).toBeVisible()
  await openCase(page, 'I never asked for that.')
  await page.getByRole('button', { name: 'Cancel the change', exact: true }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('radio', { name: /Email/ }).check()
  await dialogue.getByRole('button', { name: 'Send the code' }).click()
  await enterCode(page, '000000')
  await page.keyboard.press('Enter')
  await expect(dialogue.getByText('That code is wrong. 4 tries are left.')).toBeVisible()
  await dialogue.getByRole('button', { name: 'Close', exact: true }).last().click()

  const code = await codeInOutbox(page, 'Maria Gómez')
  await backToAccount(page)
  await page.getByRole('button', { name: 'Enter the code to cancel' }).click()
  await enterCode(page, code)
  await page.keyboard.press('Enter')
  await expect(
    dialogue.getByText('The request is cancelled. Everything is as it was before.'),
  ).toBeVisible()
  await closeOutcome(page)
  await expect(page.getByText('Nothing holds this account back.')).toBeVisible()
  await expect(
    page.getByText('Ana Silva cancelled the change of all security info. Everything is as before.'),
  ).toBeVisible()
})

test('what was done is still there after quitting and starting again, behind the passphrase', async ({
  start,
}) => {
  const first = await start()
  await firstStart(first.page, 'sample')
  await openAccount(first.page, 'Omar Haddad')
  await openCase(first.page, 'My phone is at the bottom of the lake.')
  await first.close()

  const { page } = await start()
  await expect(page.getByText('The desk is locked.')).toBeVisible()
  await page.getByLabel('Passphrase').fill('not the passphrase')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('That name and passphrase don’t match.')).toBeVisible()
  await signIn(page)
  await openAccount(page, 'Omar Haddad')
  for (const place of [
    page.getByRole('complementary', { name: 'Case' }),
    page.getByRole('region', { name: 'Cases of this account' }),
  ])
    await expect(place.getByText('“My phone is at the bottom of the lake.”')).toBeVisible()
  await expect(page.getByText('Ana Silva opened a case for a caller (Phone).')).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByText('The desk is locked.')).toBeVisible()
})

test('sign-in is throttled after too many wrong passphrases, with the time of the next try', async ({
  start,
}) => {
  const first = await start()
  await firstStart(first.page, 'own')
  await first.page.keyboard.press('Control+l')
  const { page } = first
  for (let tries = 0; tries < 3; tries++) {
    await page.getByLabel('Passphrase').fill(`wrong passphrase ${tries}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByLabel('Passphrase')).toHaveValue('')
  }
  await expect(page.getByText(/Too many tries. The next one is possible at .* UTC/)).toBeVisible()
})

test('removing the only contact that has been there for a while takes an explicit yes to the restriction', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Li Wei')
  await openCase(page, 'I want to change to my new phone.')
  await verifyCaller(page, 'Li Wei')
  await page.getByRole('button', { name: 'Remove address beginning with li' }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByText('Details', { exact: true }).click()
  await expect(dialogue.getByText('contacts.all-at-once')).toBeVisible()
  await expect(dialogue.getByRole('button', { name: /^Remove/ })).toHaveCount(0)
  await dialogue.getByRole('checkbox', { name: /The customer accepts this/ }).check()
  await expect(
    dialogue.getByRole('row', { name: /^Change or add security settings/ }).first(),
  ).toContainText('not before')
  await dialogue.getByRole('button', { name: 'Remove now anyway' }).click()
  await expect(dialogue.getByText('The request has started. It takes effect on')).toBeVisible()
})

test('a supervisor closes a takeover: the frozen request is cancelled', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Priya Raman')
  await expect(page.getByText('The request to change all security info is frozen')).toBeVisible()
  await openCase(page, 'Somebody is trying to take over my account.')
  await page.getByRole('button', { name: 'Close the takeover: cancel the request' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the request' }).click()
  await expect(page.getByText('The takeover is closed and the request is cancelled.')).toBeVisible()
  await closeOutcome(page)
  await expect(page.getByText('Nothing holds this account back.')).toBeVisible()
})

test('the cheapest safe way back in depends on what the caller still has', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Maria Gómez')
  const ways = page.getByRole('region', { name: 'Ways back in' })
  await expect(ways.getByText(/^Report “this wasn’t me”:/)).toBeVisible()
  await ways.getByRole('checkbox', { name: /Email/ }).check()
  const first = ways.getByRole('listitem').first()
  await expect(first).toContainText('Cancel the change')
  await expect(first).toContainText('now')
})

test('notes and the outcome of a case are kept and told in the timeline', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'I forgot my password.')
  await page.getByRole('checkbox', { name: 'Asked for the account name, not offered it' }).check()
  const asked = page.getByRole('checkbox', { name: 'Asked for the account name, not offered it' })
  await asked.uncheck()
  await expect(page.getByText('Ana Silva took back the tick at')).toBeVisible()
  await expect(asked).not.toBeChecked()
  await asked.check()
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.getByLabel('Write down what was said or done').fill('Will call back tomorrow.')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Ana Silva noted: “Will call back tomorrow.”')).toBeVisible()
  await page.getByRole('button', { name: 'Close case' }).click()
  await page.getByRole('radio', { name: 'The customer waits' }).check()
  await page.getByRole('button', { name: 'Close the case' }).click()
  await expect(page.getByText('No case is open')).toBeVisible()
  await expect(page.getByText('Ana Silva closed the case: waiting.')).toBeVisible()
})

test('the console speaks Spanish from one click on, dates and rules included', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openRoom(page, 'Settings')
  await page.getByRole('radio', { name: 'Español' }).check()
  await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Maria')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Maria Gómez')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Se está quitando toda la información de seguridad')).toBeVisible()
  await page.getByRole('button', { name: /^Por qué no antes del/ }).click()
  await expect(
    page.getByText('Se está cambiando toda la información de seguridad. Hasta que surta efecto el'),
  ).toBeVisible()
})

test('what a new passphrase lacks is said once', async ({ latchkey: { page } }) => {
  await page.getByLabel('Passphrase', { exact: true }).fill('short')
  const lacks = page.getByText('more characters to go.')
  await expect(lacks).toHaveCount(1)
  await page.getByRole('button', { name: 'Create the first operator' }).click()
  await expect(lacks).toHaveCount(1)
})

test('what a caller says is quoted as the language of the window does, and what only runs out is not called a hold', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Lucía Gómez')
  await openCase(page, 'I am locked out.')
  const quote = page.getByRole('complementary').getByRole('blockquote')
  await expect(quote).toHaveText('“I am locked out.”')
  await page
    .getByRole('complementary')
    .getByRole('button', { name: 'Send a support-call code' })
    .click()
  await sendTheCode(page)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'What holds it back' })).toContainText(
    'Nothing holds this account back.',
  )
  await page.evaluate(() =>
    window.latchkey.invoke('app.setAppearance', { theme: 'light', language: 'es' }),
  )
  await expect(quote).toHaveText('«I am locked out.»')
})
