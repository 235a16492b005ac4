import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart, openAccount, openCase, openRoom, verifyCaller } from './desk'
import { setForward } from './work'

/** A key as an input method has it while it composes: the first still is its own. */
async function pressComposing(box: Locator, key: string): Promise<void> {
  await box.dispatchEvent('keydown', { key, isComposing: true, keyCode: 229 })
}

async function expectFound(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox').fill(typed)
  await expect(page.getByRole('option').first()).toContainText(name)
}

test('what people paste into Find finds who is meant, with the number that was met', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openRoom(page, 'Find')
  for (const [typed, name] of [
    ['Gómez, Lucía', 'Lucía Gómez'],
    ['"Gómez, Lucía" <lucia.gomez@example.org>', 'Lucía Gómez'],
    ['mailto:tom.baker@example.com', 'Tom Baker'],
    ['+44 07700–900123', 'Tom Baker'],
    ['٧٧٠٠ ٩٠٠ ١٢٣', 'Tom Baker'],
    ['Tel. +34 612 345 911 (mobile)', 'Lucía Gómez'],
    ['Mr. Tom Baker', 'Tom Baker'],
  ] as const)
    await expectFound(page, typed, name)
  await expectFound(page, 'last four digits: 0193', 'Grace Okafor')
  await expect(page.getByRole('option').first()).toContainText('93')
})

test('a name that is only nearly what was typed is said to be so', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openRoom(page, 'Find')
  await expectFound(page, 'Okafro', 'Grace Okafor')
  await expect(page.getByText('No account has “Okafro”. Spelled almost like it')).toBeVisible()
})

test('keys of an input method neither open an account nor move in the list nor close anything', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog').getByRole('combobox')
  await box.fill('gómez')
  const options = page.getByRole('dialog').getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await pressComposing(box, 'ArrowDown')
  await pressComposing(box, 'Enter')
  await pressComposing(box, 'Escape')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(box).toBeVisible()
  await box.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await box.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Gómez' })).toBeVisible()
})

test('a new phone is refused once it has been typed, not while it is, and is read out of what is pasted', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Li Wei')
  await openCase(page, 'I want to add my new phone.')
  await verifyCaller(page, 'Li Wei')
  await setForward(app, page, 61)
  const open = async () =>
    page.getByRole('button', { name: 'Add security info', exact: true }).click()
  await open()
  const dialogue = page.getByRole('dialog')
  const refused = dialogue.getByText('This is refused now')
  const field = dialogue.getByLabel('Phone number')
  // The preview of an email takes its place, which says that the one of what was typed has been answered.
  await field.pressSequentially('612 34')
  await dialogue.getByRole('radio', { name: 'Email' }).focus()
  await expect(refused).toBeVisible()
  await expect(dialogue.getByText('It starts with its country code')).toBeVisible()
  await field.focus()
  await field.press('End')
  await field.pressSequentially('5')
  await expect(refused).toHaveCount(0)
  await dialogue.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialogue).toHaveCount(0)

  await open()
  for (const pasted of [
    'Tel. +34 612 345 601 (mobile)',
    '\u202a+34 612–345–601\u202c',
    'tel:0034612345601',
    '(+34) 612 345 601',
    '＋٣٤ ٦١٢ ٣٤٥ ٦٠١',
  ]) {
    await field.fill(pasted)
    await expect(dialogue.getByRole('button', { name: 'Send the code' })).toBeVisible()
    await field.fill('')
    await expect(dialogue.getByRole('button', { name: 'Send the code' })).toHaveCount(0)
  }
  await field.fill('Tel. +34 912 345 601 ext. 12')
  await field.blur()
  await expect(refused).toBeVisible()
  await expect(dialogue.getByText('has no extension')).toBeVisible()
})
