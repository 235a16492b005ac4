import { expect, test } from './app'
import {
  firstStart,
  openAccount,
  openCase,
  openRoom,
  closeOutcome,
  backToAccount,
  codeInOutbox,
  sendTheCode,
} from './desk'
import { enterRoom, expectAccessible, takeOver } from './work'
import type { Page } from '@playwright/test'

/** Settings → Policy, and one of its pages. */
async function openPolicy(page: Page, on: 'In force' | 'Compare' | 'House policies') {
  await openRoom(page, 'Settings')
  await page.getByRole('link', { name: 'Policy of this desk' }).click()
  await page
    .getByRole('navigation', { name: 'Pages of the policy' })
    .getByRole('link', { name: on })
    .click()
}

/** Sets a number otherwise, with the keyboard alone. */
async function setOtherwise(
  page: Page,
  number: string,
  amount: string,
  reason: string,
): Promise<void> {
  await page.getByLabel('Change a number').selectOption({ label: number })
  const change = page.getByRole('group', { name: number })
  await change.getByLabel('Value', { exact: true }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(amount)
  await change.getByLabel('Reason').focus()
  await page.keyboard.type(reason)
}

const wait = 'Wait before a replacement of all security info takes effect'
const digits = 'Digits of a code'

test('a policy of the house is made, tried, approved and put in force; the desk then works by it', async ({
  latchkey: { page },
}) => {
  test.setTimeout(120_000)
  await firstStart(page, 'sample', 'Sam Reed')

  await openPolicy(page, 'In force')
  await expect(page.getByRole('heading', { name: 'seeds, version 1.0' })).toBeVisible()
  await expect(page.getByRole('row', { name: wait })).toContainText('30 days')
  await expectAccessible(page, 'the policy in force')

  await openPolicy(page, 'Compare')
  await expect(page.getByRole('row', { name: digits })).toContainText('8')
  await expectAccessible(page, 'two policies compared')

  await openPolicy(page, 'House policies')
  await page.getByRole('button', { name: 'Make a policy' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Contoso Bank')
  await expect(page.getByText(/Expected a name of lower-case letters/)).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill('contoso-bank')
  await expect(page.getByText(/Expected a name of lower-case letters/)).toHaveCount(0)
  await page.getByLabel('What it is for').fill('Contoso Bank waits longer.')
  await setOtherwise(page, wait, '60', 'The insurer asks for sixty days.')
  await setOtherwise(page, digits, '11', 'As long as the bank’s own tokens.')
  await expect(page.getByText('Expected a whole number from 6 to 10.')).toBeVisible()
  await expectAccessible(page, 'the form of a policy')
  await page.getByRole('group', { name: digits }).getByLabel('Value').fill('8')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('The policy is saved. It is not in force yet.')).toBeVisible()

  await page.getByRole('link', { name: 'Try out and put in force' }).click()
  await expect(page.getByText('2 numbers differ.')).toBeVisible()
  await page.getByRole('button', { name: 'Go through the accounts' }).click()
  await expect(page.getByText(/These open timers would have been different/)).toBeVisible()
  await expect(page.getByRole('row', { name: /All security info changes/ }).first()).toContainText(
    'keeps its date',
  )
  await page.getByLabel('Stories').fill('30')
  await page.getByLabel('Seed').fill('7')
  await page.getByRole('button', { name: 'Search for gaps' }).click()
  await expect(page.getByText(/30 stories/)).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page, 'a policy tried out')
  await page.getByLabel('Why is it put in force?').fill('The insurer asks for it.')
  await page.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(page.getByText(/Put the policy contoso-bank 1.0 in force/)).toBeVisible()

  await takeOver(page, 'Sam Reed', true)
  await enterRoom(page, 'Approvals')
  const request = page.getByRole('listitem').filter({ hasText: 'contoso-bank 1.0' })
  await expect(request.getByRole('row', { name: wait })).toContainText('30 days')
  await expect(request.getByRole('row', { name: wait })).toContainText('60 days')
  await expect(request.getByRole('row', { name: digits })).toContainText('8')
  await expectAccessible(page, 'a policy that waits for approval')
  await request.getByRole('button', { name: /^Approve/ }).click()
  await expect(page.getByText('Approved.', { exact: false })).toBeVisible()

  await takeOver(page, 'Ana Silva')
  await openPolicy(page, 'House policies')
  await page.getByRole('link', { name: 'Try out and put in force' }).click()
  await page.getByRole('button', { name: 'Do it now' }).click()
  await expect(page.getByText('It is in force now.')).toBeVisible()
  await openPolicy(page, 'In force')
  await expect(page.getByRole('heading', { name: 'contoso-bank, version 1.0' })).toBeVisible()
  await expect(page.getByText('Why: “The insurer asks for it.”')).toBeVisible()
  await expect(page.getByRole('row', { name: wait })).toContainText('60 days')

  // The desk works by it: eight boxes for a code of eight digits, and sixty days.
  await openAccount(page, 'Lucía Gómez')
  await openCase(page, 'I can’t read my texts.')
  await page
    .getByRole('complementary')
    .getByRole('button', { name: 'Send a support-call code' })
    .click()
  await sendTheCode(page)
  const boxes = page
    .getByRole('group', { name: 'The code that the caller reads out' })
    .getByRole('textbox')
  await expect(boxes).toHaveCount(8)
  const code = await codeInOutbox(page, 'Lucía Gómez')
  expect(code).toMatch(/^\d{8}$/)
  await backToAccount(page)
  await page.getByRole('textbox', { name: 'Digit 1 of 8' }).focus()
  await page.keyboard.type(code)
  await page.getByRole('button', { name: 'Check code' }).click()
  await expect(page.getByText('The caller is verified until')).toBeVisible()
  await page.getByRole('button', { name: 'Remove all security info', exact: true }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('button', { name: 'Start removing all' }).click()
  await closeOutcome(page)
  const holds = page.getByRole('region', { name: 'What holds it back' })
  await expect(holds.getByText('60 days left')).toBeVisible()
  await expect(holds.getByRole('img', { name: /of 60 days have passed/ })).toBeVisible()

  // What began before keeps its date.
  await openAccount(page, 'Maria Gómez')
  await expect(holds.getByRole('img', { name: /of 30 days have passed/ })).toBeVisible()
})
