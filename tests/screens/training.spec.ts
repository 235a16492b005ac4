import { expect, test } from '../e2e/app'
import { enterCode, firstStart, openCase, sendTheCode } from '../e2e/desk'
import { browser, call, enterRoom, phone, useCode } from '../e2e/training'
import { picture } from './picture'

test('a training room from the call to the debrief, and the same run under another policy', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'wrong-order-remove-then-add')
  for (const question of [
    'Did you ask for this change yourself?',
    'Do you still have the old phone or computer?',
  ])
    await call(page).getByRole('button', { name: question }).click()
  await picture(page, 'room-call')
  await page.getByRole('link', { name: 'Open the account of Núria Vidal' }).click()
  await openCase(page, 'Removed the only phone and can’t add the new one.')
  await picture(page, 'room-account')
  await page.getByRole('button', { name: 'Send a support-call code' }).first().click()
  await picture(page, 'room-dialogue')
  await sendTheCode(page)
  await page.getByRole('button', { name: 'Look at the caller’s things' }).click()
  await page.getByRole('tab', { name: 'The customer’s things' }).click()
  await picture(page, 'room-looked-at')
  await enterCode(page, await phone(page).locator('article b').first().innerText())
  await page.getByRole('button', { name: 'Check code' }).click()
  await expect(page.getByText('The caller is verified until')).toBeVisible()
  await page.keyboard.press('0')
  await page.keyboard.press('5')
  await expect(page.getByText('The change of all security info took effect.').first()).toBeVisible()
  await picture(page, 'room-thirty-days')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(720, 900),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(720)
  await picture(page, 'room-narrow')
  await page.keyboard.press('9')
  await picture(page, 'room-narrow-call')
  await page.keyboard.press('Escape')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1440)
  await page.keyboard.press('f')
  await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Debrief/ })).toBeVisible()
  await picture(page, 'room-debrief')
  await page.getByRole('link', { name: 'Compare with another policy' }).click()
  await page.getByLabel('Compare with').selectOption('microsoft-2026')
  await expect(page.getByText('Parameters that differ')).toBeVisible()
  await picture(page, 'room-comparison')
})

test('the customer’s own pages', async ({ latchkey: { page } }) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'code-came-too-late')
  const pages = browser(page)
  // The page for the code that never came is still open.
  await pages.getByRole('button', { name: 'Your account', exact: true }).click()
  await pages.getByRole('button', { name: 'Security basics' }).click()
  await pages.getByRole('button', { name: 'Update info' }).click()
  await pages.getByRole('radio', { name: /^Text/ }).check()
  await pages.getByLabel('Last four digits of this phone number').fill('1111')
  await pages.getByRole('button', { name: 'Next' }).click()
  await expect(pages.getByRole('alert')).toBeVisible()
  await picture(page, 'room-customer-refused')
  await pages.getByLabel('Last four digits of this phone number').fill('5678')
  await pages.getByRole('button', { name: 'Next' }).click()
  await useCode(page, phone(page))
  await expect(pages.getByText('Security settings')).toBeVisible()
  await picture(page, 'room-customer')
})
