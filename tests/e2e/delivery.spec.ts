import { expect, test } from './app'
import { firstStart, openAccount, openCase } from './desk'
import { expectAccessible, setForward } from './work'

test('why a code did not arrive is found with the caller, question by question, and leads to the action', async ({
  latchkey: { app, page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'Your code never comes.')
  await page
    .getByRole('complementary')
    .getByRole('button', { name: 'Send a support-call code' })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send the code' }).click()
  await expect(
    page.getByRole('group', { name: 'The code that the caller reads out' }),
  ).toBeVisible()
  await page
    .getByRole('link', { name: /^Find out why a code to phone ending in/ })
    .or(page.getByRole('link', { name: /^Find out why/ }))
    .first()
    .click()

  await expect(page.getByRole('heading', { level: 1, name: /^Delivery to/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'it was never sent' })).toBeVisible()
  await expect(page.getByText('The code didn’t go out from here.')).toBeVisible()
  await expect(page.getByRole('cell', { name: /not sent: no channel/ }).first()).toBeVisible()
  await expectAccessible(page, 'a diagnosis at its end')
  await page.getByRole('button', { name: 'Write it into the case' }).click()
  await expect(page.getByText('It is in the case.')).toBeVisible()

  await setForward(app, page, 61)
  await page.getByRole('link', { name: 'Back to the account' }).click()
  await page
    .getByRole('link', { name: /^Find out why/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Send a support-call code' }).click()
  await expect(page.getByRole('dialog', { name: 'Send a support-call code' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary').getByText(/Why no code arrived at/)).toBeVisible()
})
