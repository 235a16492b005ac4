import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart, openAccount, openCase } from './desk'
import { enterRoom, expectAccessible, setForward, takeOver } from './work'

const inFull = '+34612345678'
const reason = 'To compare it with the letter that she sent.'

const openReveal = (page: Page) =>
  page
    .getByRole('region', { name: 'What you can do' })
    .getByRole('button', { name: 'Show a contact in full', exact: true })
    .click()

async function askToSee(page: Page): Promise<void> {
  await openReveal(page)
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('radio', { name: /^Phone/ }).check()
  await dialogue.getByLabel('Why do you have to see it?').fill(reason)
  await dialogue.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(dialogue.getByText('It waits for a second operator under Approvals.')).toBeVisible()
}

/** The request is taken up where it stands: the same contact, the same reason. */
async function see(page: Page): Promise<void> {
  await openAccount(page, 'Maria Gómez')
  await openReveal(page)
  await expect(page.getByText('It is approved. It can be shown once')).toBeVisible()
  await expect(page.getByLabel('Why do you have to see it?')).toHaveValue(reason)
  await page.getByRole('dialog').getByRole('button', { name: 'Show it now' }).click()
}

test('a supervisor approves another’s request, the contact is shown once, and by main’s clock it is gone', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample', 'Sam Reed')
  await openAccount(page, 'Maria Gómez')
  await openCase(page, 'I can’t read my texts.')
  await askToSee(page)
  const dialogue = page.getByRole('dialog')
  await expectAccessible(page, 'asking to see a contact')
  await page.keyboard.press('Escape')

  await enterRoom(page, 'Approvals')
  await expect(page.getByText('Waits for another operator.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0)

  await takeOver(page, 'Sam Reed', true)
  await expect(
    page.getByRole('navigation').getByRole('link', { name: 'Approvals 1 waiting' }),
  ).toBeVisible()
  await enterRoom(page, 'Approvals')
  const request = page
    .getByRole('listitem')
    .filter({ hasText: 'Ana Silva asks: Show a contact in full' })
  await expect(request).toContainText(reason)
  await expect(request).toContainText('Nothing on the account changes.')
  await expectAccessible(page, 'approvals')
  await request.getByRole('button', { name: /^Approve/ }).click()
  await expect(page.getByText('Approved. Ana Silva can do it now, once.')).toBeVisible()
  await expect(page.getByText('Nothing waits for an approval.')).toBeVisible()

  await takeOver(page, 'Ana Silva')
  await see(page)
  await expect(dialogue.getByText(inFull)).toBeVisible()
  await expect(dialogue.getByText(/gone in/)).toBeVisible()
  await expectAccessible(page, 'a contact in full')
  await setForward(app, page, 61)
  await expect(dialogue.getByText('It is gone from the screen.')).toBeVisible()
  expect(await page.content()).not.toContain(inFull.slice(1))
})

test('a contact in full is gone with the lock', async ({ latchkey: { page } }) => {
  await firstStart(page, 'sample', 'Sam Reed')
  await openAccount(page, 'Maria Gómez')
  await openCase(page, 'I can’t read my texts.')
  await askToSee(page)
  await takeOver(page, 'Sam Reed', true)
  await enterRoom(page, 'Approvals')
  await page.getByRole('button', { name: /^Approve/ }).click()
  await takeOver(page, 'Ana Silva')
  await see(page)
  await expect(page.getByRole('dialog').getByText(inFull)).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByText('The desk is locked.')).toBeVisible()
  expect(await page.content()).not.toContain(inFull.slice(1))
})
