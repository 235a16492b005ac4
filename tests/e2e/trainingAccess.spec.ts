import { expect, test } from './app'
import { firstStart } from './desk'
import { call, enterRoom, phone } from './training'
import { expectAccessible } from './work'

// axe looks at every element of many screens, twice.
test.describe.configure({ timeout: 240_000 })

test('axe finds nothing in the room: the call beside the desk, the customer’s pages, the debrief and the comparison', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'wrong-order-remove-then-add')
  await call(page).getByRole('button', { name: 'Can you wait until then?' }).click()
  await page.keyboard.press('5')
  await expect(page.getByText('On the way')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the beginning' }).click()
  await page.getByRole('button', { name: 'Go back', exact: true }).click()
  await expect(call(page).getByText('on the line')).toBeVisible()
  await expectAccessible(page, 'the call')
  await page.getByRole('link', { name: 'Open the account of Núria Vidal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Núria Vidal' })).toBeVisible()
  await call(page).getByRole('tab', { name: 'Tell' }).click()
  await expectAccessible(page, 'the account beside the call')
  await page.getByRole('button', { name: 'Look at the caller’s things' }).click()
  await page.getByRole('tab', { name: 'The customer’s things' }).click()
  await expectAccessible(page, 'the caller’s things, looked at')
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

test('in the smallest window the telephone, or the customer’s things, are drawn over the desk, by key too, and nothing is cut off', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'wrong-order-remove-then-add')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(720, 700),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(720)
  await expect(call(page)).toHaveCount(0)
  await page.keyboard.press('9')
  await expect(call(page).getByRole('searchbox')).toBeFocused()
  await expectAccessible(page, 'the drawn call')
  await page.keyboard.press('Escape')
  await expect(call(page)).toHaveCount(0)

  await enterRoom(page, 'new-phone-add-first')
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
