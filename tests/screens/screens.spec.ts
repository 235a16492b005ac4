import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '../e2e/app'
import {
  backToAccount,
  chooseFile,
  codeInOutbox,
  enterCode,
  firstStart,
  openAccount,
  openCase,
  openRoom,
  sendTheCode,
} from '../e2e/desk'
import { picture, sampleDesk } from './picture'

test('the first start, the sign-in and an empty desk', async ({ latchkey: { page } }) => {
  await expect(page.getByLabel('Your name')).toBeFocused()
  await picture(page, 'first-start')
  await firstStart(page, 'own')
  await picture(page, 'find-empty')
  await page.keyboard.press('Control+l')
  await expect(page.getByText('The desk is locked.')).toBeVisible()
  await picture(page, 'sign-in')
})

test('the rooms', async ({ latchkey: { page } }) => {
  await sampleDesk(page)
  await page.getByRole('combobox').fill('gómez')
  await expect(page.getByRole('option')).toHaveCount(2)
  await picture(page, 'find')
  await page.getByRole('combobox').fill('someone else')
  await expect(page.getByText('No account found')).toBeVisible()
  await picture(page, 'find-nothing')
  for (const room of ['Timers', 'Messages', 'Settings'] as const) {
    await openRoom(page, room)
    await expect(
      page.getByText(room === 'Settings' ? 'Time zone' : 'Maria Gómez').first(),
    ).toBeVisible()
    await picture(page, room.toLowerCase())
  }
  await openRoom(page, 'Messages')
  await page
    .getByRole('button', { name: /^Read the message “all security info will change”/ })
    .first()
    .click()
  await picture(page, 'outbox-message')
})

test('accounts, each held back by something else', async ({ latchkey: { page } }) => {
  await sampleDesk(page)
  for (const [name, file] of [
    ['Priya Raman', 'account-takeover'],
    ['Pierre Lefèvre', 'account-unconfirmed'],
    ['Ana Silva', 'account-needs-info'],
    ['Grace Okafor', 'account-clear'],
  ] as const) {
    await openAccount(page, name)
    await picture(page, file)
  }
})

test('a case from its opening to the 30-day wait', async ({ latchkey: { app, page } }) => {
  await sampleDesk(page)
  await openAccount(page, 'Maria Gómez')
  await openCase(
    page,
    'I can’t change my phone number, it says wait until the end of the month. I never asked for that.',
  )
  await page
    .getByRole('region', { name: 'Ways back in' })
    .getByRole('checkbox', { name: /Email/ })
    .check()
  await expect(page.getByRole('region', { name: 'Ways back in' })).toContainText(
    'Cancel the change',
  )
  await picture(page, 'account')
  await page.getByRole('button', { name: /^Why not before/ }).click()
  await picture(page, 'account-why')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
  await picture(page, 'shortcuts')
  await page.keyboard.press('Escape')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(720, 900),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(720)
  await picture(page, 'account-narrow')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1440)

  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'My phone was stolen, and my mail is read by somebody.')
  // What takes a step first has no button, but its key opens it.
  await page.getByRole('heading', { name: 'What you can do' }).click()
  await page.keyboard.press('m')
  await expect(page.getByText('This is refused now')).toBeVisible()
  await picture(page, 'dialogue-refused')
  await page.getByRole('dialog').getByRole('button', { name: 'Send a code' }).click()
  await page.getByRole('dialog').getByRole('radio').first().check()
  await expect(
    page.getByRole('dialog').getByRole('heading', { name: 'What would happen' }),
  ).toBeVisible()
  await picture(page, 'dialogue-send-code')
  await sendTheCode(page)
  const code = await codeInOutbox(page, 'Omar Haddad')
  await backToAccount(page)
  await enterCode(page, code.slice(0, 3))
  await picture(page, 'case-code')
  await enterCode(page, code)
  await page.getByRole('button', { name: 'Check code' }).click()
  await expect(page.getByText('The caller is verified until')).toBeVisible()
  await page.getByRole('button', { name: 'Remove all security info', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Start removing all' })).toBeVisible()
  await picture(page, 'dialogue-remove-all')
  await page.getByRole('button', { name: 'Start removing all' }).click()
  await expect(page.getByText('The request has started.')).toBeVisible()
  await picture(page, 'dialogue-done')
})

test('the import', async ({ latchkey: { app, page } }) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await picture(page, 'directory')
  await chooseFile(app, path.resolve('tests/data/import/csv/google.csv'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByRole('button', { name: 'Make the dry run' })).toBeVisible()
  await picture(page, 'directory-mapping')
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByRole('button', { name: /^Add / })).toBeVisible()
  await picture(page, 'directory-dry-run')
})

test('a fault', async ({ start, profile }) => {
  const first = await start()
  await firstStart(first.page, 'own')
  await first.close()
  fs.truncateSync(path.join(profile, 'latchkey.db'), 5_000)
  const { page } = await start()
  await expect(page.getByRole('heading', { name: 'The store is damaged' })).toBeVisible()
  await picture(page, 'fault-damaged')
})
