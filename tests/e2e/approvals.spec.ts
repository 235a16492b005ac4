import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart, openAccount, openCase, passphrase } from './desk'
import { chooseTarget, enterRoom, expectAccessible, setForward, takeOver } from './work'

const inFull = '+34612345678'
const reason = 'To compare it with the letter that she sent.'
const brought = 'nina@example.net'

const actions = (page: Page) => page.getByRole('region', { name: 'What you can do' })
const yours = (page: Page) => page.getByRole('region', { name: 'What you asked to have approved' })
const dialogue = (page: Page) => page.getByRole('dialog')

async function askToSee(page: Page): Promise<void> {
  await actions(page).getByRole('button', { name: 'Show a contact in full', exact: true }).click()
  await dialogue(page).getByLabel('Why do you have to see it?').fill(reason)
  // Nobody has said which one it is about: none is chosen for whoever asks, and nothing is asked for without one.
  await dialogue(page).getByRole('button', { name: 'Ask for approval' }).click()
  await expect(dialogue(page).getByRole('alert')).toHaveText('Choose the contact.')
  await dialogue(page)
    .getByRole('radio', { name: /^Phone/ })
    .check()
  await dialogue(page).getByRole('button', { name: 'Ask for approval' }).click()
  await expect(dialogue(page).getByText('It waits for a second operator')).toBeVisible()
}

/** Every key that is pressed and every click, counted in the page itself; what is typed into a passphrase is none. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { presses: number }
    counted.presses = 0
    const isTyping = (event: Event) =>
      event instanceof KeyboardEvent &&
      event.key.length === 1 &&
      (event.target as HTMLInputElement).type === 'password'
    for (const kind of ['keydown', 'pointerdown'])
      window.addEventListener(kind, (event) => void (isTyping(event) || counted.presses++), true)
  })
  return () => page.evaluate(() => (window as unknown as { presses: number }).presses)
}

test('at one machine a colleague approves in the asker’s dialogue, in four keys besides the passphrase, and the asker does it without typing again', async ({
  latchkey: { app, page },
  profile,
}) => {
  test.setTimeout(60_000)
  await firstStart(page, 'sample', 'Sam Reed')
  // Sam has a passphrase of their own by now; Ana works.
  await takeOver(page, 'Sam Reed', true)
  await takeOver(page, 'Ana Silva')
  await openAccount(page, 'Helena Brandt')
  await openCase(page, 'I have none of these any more.')
  await actions(page)
    .getByRole('button', { name: /^Replace all/ })
    .click()
  await dialogue(page).getByRole('radio', { name: 'Email' }).check()
  await dialogue(page).getByLabel('Email address').fill(brought)
  await dialogue(page).getByLabel('Why is it needed?').fill('She lost everything on the train.')
  await expect(dialogue(page).getByText('exactly this will happen')).toBeVisible()

  const presses = await countPresses(page)
  await page.keyboard.press('Control+Enter')
  const secret = dialogue(page).getByLabel('Their passphrase')
  await expect(secret).toBeFocused()
  // Who approves reads all that will happen, to the very end.
  await expect(dialogue(page).getByText('ni••••••').first()).toBeVisible()
  await expectAccessible(page, 'a colleague approves here')
  await secret.pressSequentially('not the passphrase')
  await page.keyboard.press('Enter')
  await expect(dialogue(page).getByRole('alert')).toContainText('don’t match')
  const before = await presses()
  await secret.pressSequentially(passphrase)
  await page.keyboard.press('Enter')
  const now = dialogue(page).getByRole('button', { name: 'Do it now' })
  await expect(now).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialogue(page).getByRole('textbox', { name: 'Digit 1 of 6' })).toBeVisible()
  // Ctrl and Enter ask, the wrong passphrase took an Enter of its own; one approves, one does it.
  expect(before).toBe(3)
  expect(await presses()).toBe(before + 2)
  await expect(page.getByText('Ana Silva · supervisor')).toBeVisible()
  await page.keyboard.press('Escape')

  // What concerns the desk is approved beside the asker in the same way.
  const file = path.join(profile, 'full.csv')
  await chooseTarget(app, file)
  await enterRoom(page, 'Directory')
  await page.getByRole('button', { name: 'Export in full…' }).click()
  await dialogue(page).getByRole('textbox').fill('Moving to the new machine.')
  await dialogue(page).getByRole('button', { name: 'Ask for approval' }).click()
  await page.getByRole('button', { name: 'A colleague approves here…' }).click()
  await expect(dialogue(page)).toContainText('Export all accounts with every contact in full')
  await expect(dialogue(page)).toContainText('Moving to the new machine.')
  await expect(secret).toBeFocused()
  await expectAccessible(page, 'a colleague approves what concerns the desk')
  await secret.pressSequentially('not the passphrase')
  await page.keyboard.press('Enter')
  await expect(dialogue(page).getByRole('alert')).toContainText('don’t match')
  expect(fs.existsSync(file)).toBe(false)
  await secret.pressSequentially(passphrase)
  await page.keyboard.press('Enter')
  await expect(now).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialogue(page)).toHaveCount(0)
  await expect.poll(() => fs.existsSync(file)).toBe(true)
  await expect(page.getByText('Ana Silva · supervisor')).toBeVisible()
})

test('in another’s own session it is declined with a reason, then approved; the asker is told, does it with one key, and by main’s clock what was shown is gone', async ({
  latchkey: { app, page },
}) => {
  test.setTimeout(60_000)
  await firstStart(page, 'sample', 'Sam Reed')
  await openAccount(page, 'Maria Gómez')
  await openCase(page, 'I can’t read my texts.')
  await askToSee(page)
  await page.keyboard.press('Escape')
  await enterRoom(page, 'Approvals')
  await expect(yours(page)).toContainText('Waits for a second operator')
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0)

  await takeOver(page, 'Sam Reed', true)
  await enterRoom(page, 'Approvals')
  const request = page
    .getByRole('listitem')
    .filter({ hasText: 'Ana Silva asks: Show a contact in full' })
  await expect(request).toContainText(reason)
  await expect(request).toContainText('Nothing on the account changes.')
  await expectAccessible(page, 'approvals')
  await request.getByLabel('If you decline: why?').fill('Call her back first.')
  await request.getByRole('button', { name: /^Decline/ }).click()
  await expect(page.getByText('Nothing waits for an approval.')).toBeVisible()

  await takeOver(page, 'Ana Silva')
  await enterRoom(page, 'Approvals')
  await expect(yours(page)).toContainText('Sam Reed has declined it')
  await expect(yours(page)).toContainText('Call her back first.')
  await openAccount(page, 'Maria Gómez')
  await askToSee(page)
  await page.keyboard.press('Escape')

  await takeOver(page, 'Sam Reed')
  await enterRoom(page, 'Approvals')
  await request.getByRole('button', { name: /^Approve/ }).click()
  await expect(page.getByText('Approved. Ana Silva can do it now, once.')).toBeVisible()

  await takeOver(page, 'Ana Silva')
  await enterRoom(page, 'Approvals')
  await expectAccessible(page, 'one’s own requests')
  await yours(page)
    .getByRole('button', { name: /^Do it now/ })
    .click()
  await expect(dialogue(page).getByText(inFull)).toBeVisible()
  await expect(dialogue(page).getByText(/gone in/)).toBeVisible()
  await expectAccessible(page, 'a contact in full')
  await setForward(app, page, 61)
  await expect(dialogue(page).getByText('It is gone from the screen.')).toBeVisible()
  expect(await page.content()).not.toContain(inFull.slice(1))

  await page.keyboard.press('Escape')
  await enterRoom(page, 'Approvals')
  await page.getByText('Earlier requests').click()
  const past = page.getByRole('table', { name: 'Earlier requests' })
  await expect(past.getByRole('row').nth(1)).toContainText('Approved by Sam Reed, and done')
  await expect(past.getByRole('row').nth(2)).toContainText('Call her back first.')
  await expectAccessible(page, 'the history of approvals')
})

test('a contact in full is gone with the lock', async ({ latchkey: { page } }) => {
  await firstStart(page, 'sample', 'Sam Reed')
  await takeOver(page, 'Sam Reed', true)
  await takeOver(page, 'Ana Silva')
  await openAccount(page, 'Maria Gómez')
  await openCase(page, 'I can’t read my texts.')
  await askToSee(page)
  await dialogue(page).getByLabel('Their passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(dialogue(page).getByRole('button', { name: 'Show it now' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialogue(page).getByText(inFull)).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByText('The desk is locked.')).toBeVisible()
  expect(await page.content()).not.toContain(inFull.slice(1))
})
