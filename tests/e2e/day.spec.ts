import type { Page } from '@playwright/test'
import { expect, test } from './app'
import {
  backToAccount,
  closeOutcome,
  codeInOutbox,
  enterCode,
  firstStart,
  openAccount,
  openCase,
  openRoom,
  verifyCaller,
} from './desk'
import { enterRoom, setForward } from './work'

/** The two calls that a desk gets every day, from the caller's story to the account's new standing. */

async function fillNewPhone(page: Page, number: string): Promise<void> {
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('radio', { name: 'Phone', exact: true }).check()
  await dialogue.getByLabel('Phone number').fill(number)
  await expect(dialogue.getByRole('heading', { name: 'What would happen' })).toBeVisible()
  await dialogue.getByRole('button', { name: /^Send the code/ }).click()
  await expect(dialogue.getByRole('textbox', { name: 'Digit 1 of 6' })).toBeFocused()
  await page.keyboard.press('Escape')
}

/** The caller reads out the code that went to the new phone; the agent types it in where the contact stands. */
async function confirmNewPhone(page: Page, name: string, ending: string): Promise<void> {
  const code = await codeInOutbox(page, name)
  await backToAccount(page)
  await page.getByRole('button', { name: `Enter the code of number ending in ${ending}` }).click()
  await enterCode(page, code)
  await page.getByRole('dialog').getByRole('button', { name: 'Check code' }).click()
}

test('a lost phone with mail access: the new phone is confirmed first, then the lost one goes, and nothing is frozen', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'I lost my phone on the train. I can still read my mail.')
  await verifyCaller(page, 'Omar Haddad')
  await setForward(app, page, 61)

  await page.getByRole('button', { name: 'Add security info', exact: true }).click()
  await fillNewPhone(page, '+33 6 98 76 54 32')
  await confirmNewPhone(page, 'Omar Haddad', '32')
  await expect(page.getByText('is confirmed and counts from now on.')).toBeVisible()
  await closeOutcome(page)

  await page.getByRole('button', { name: 'Remove number ending in 34' }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('radio', { name: 'Yes, someone else can get at it' }).check()
  await dialogue.getByRole('button', { name: 'Remove it' }).click()
  await expect(dialogue.getByText('has been removed.')).toBeVisible()
  await closeOutcome(page)
  await expect(page.getByText('Nothing holds this account back.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove number ending in 34' })).toHaveCount(0)
})

test('no access to anything: an agent starts the replacement for a new phone, and after thirty days it is the only one', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'The phone and the mailbox are both gone.')
  await page.getByRole('button', { name: /^Replace all/ }).click()
  await fillNewPhone(page, '+33 6 98 76 54 32')
  await expect(page.getByText(/change pending/)).toHaveCount(0)
  await confirmNewPhone(page, 'Omar Haddad', '32')
  await expect(page.getByText('The request has started. It takes effect on')).toBeVisible()
  await closeOutcome(page)
  await expect(page.getByText(/change pending/)).toBeVisible()
  await expect(page.getByText('30 days left')).toBeVisible()
  await enterRoom(page, 'Timers')
  await expect(page.getByRole('row', { name: /Omar Haddad/ }).first()).toBeVisible()

  // A clock that is a month ahead all at once completes nothing before a supervisor has looked at another one.
  await setForward(app, page, 30 * 86_400)
  await openAccount(page, 'Omar Haddad')
  await expect(page.getByText(/change pending/)).toBeVisible()
  await page.getByRole('button', { name: 'The clock is right…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, the clock is right' }).click()
  await enterRoom(page, 'Timers')
  await openAccount(page, 'Omar Haddad')
  await expect(page.getByText('Nothing holds this account back.')).toBeVisible()
  await expect(
    page.getByRole('button', { name: 'Send a support-call code to number ending in 32' }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /Send a support-call code to/ })).toHaveCount(1)
})

test('what can be done and where one can go is found by its name, beside the accounts', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Maria Gómez')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('cancel the')
  await expect(page.getByRole('option', { name: /Cancel the change/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Cancel the change' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('mess')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible()
  await openRoom(page, 'Find')
})
