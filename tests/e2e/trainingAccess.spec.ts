import { expect, test } from './app'
import { firstStart } from './desk'
import { browser, enterRoom, phone } from './training'
import { expectAccessible } from './work'

// axe looks at every element of many screens, twice.
test.describe.configure({ timeout: 240_000 })

test('axe finds nothing in the room: the call, the desk in it, the customer’s pages, the debrief and the comparison', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'wrong-order-remove-then-add')
  await page.getByRole('button', { name: 'Can you wait until then?' }).click()
  await page.keyboard.press('5')
  await expect(page.getByText('On the way')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the beginning' }).click()
  await page.getByText('takes effect after the wait').click()
  await expectAccessible(page, 'the call')
  await page.getByRole('link', { name: 'Open the account of Núria Vidal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Núria Vidal' })).toBeVisible()
  const pages = browser(page)
  await pages.getByRole('button', { name: 'Sign in', exact: true }).first().click()
  await pages.getByRole('button', { name: 'Sign in', exact: true }).last().click()
  await expectAccessible(page, 'the account in the room')
  await page.keyboard.press('7')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'to a date')
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Debrief/ })).toBeVisible()
  await expectAccessible(page, 'the debrief')
  await page.getByRole('link', { name: 'Compare with another policy' }).click()
  await page.getByLabel('Compare with').selectOption('microsoft-2026')
  await expect(page.getByRole('table').first()).toBeVisible()
  await expectAccessible(page, 'the comparison')
})

test('in the smallest window the customer’s things are drawn over the desk, by key too, and nothing is cut off', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'wrong-order-remove-then-add')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(720, 700),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(720)
  await expect(phone(page)).toHaveCount(0)
  await page.keyboard.press('9')
  await page.getByRole('button', { name: 'Phones', exact: true }).click()
  await expect(phone(page)).toBeVisible()
  await expectAccessible(page, 'the drawer')
  await page.keyboard.press('Escape')
  await expect(phone(page)).toHaveCount(0)
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0)
})
