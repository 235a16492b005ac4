import { expect, test } from './app'
import { firstStart, openAccount, openCase, sendTheCode } from './desk'
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
  await sendTheCode(page)
  await expect(
    page.getByRole('group', { name: 'The code that the caller reads out' }),
  ).toBeVisible()
  await page
    .getByRole('link', { name: /^Find out why a code to phone ending in/ })
    .or(page.getByRole('link', { name: /^Find out why/ }))
    .first()
    .click()

  await expect(page.getByRole('heading', { level: 1, name: /^Delivery to/ })).toBeVisible()
  // It arrived as far as the record goes, so the caller is asked.
  await expect(page.getByRole('cell', { name: /the phone has it/ }).first()).toBeVisible()
  await expect(
    page.getByRole('heading', { name: 'Does the caller have a code at all?' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(
    page.getByRole('heading', { name: 'the phone blocks unknown senders' }),
  ).toBeVisible()
  await expect(page.getByText('Another code can go')).toBeVisible()
  await expectAccessible(page, 'a diagnosis at its end')
  await page.getByRole('button', { name: 'Write it into the case' }).click()
  await expect(page.getByText('It is in the case.')).toBeVisible()

  await setForward(app, page, 61)
  await expect(page.getByText('Another code can go')).toHaveCount(0)
  await page.getByRole('link', { name: 'Send a support-call code' }).click()
  await expect(page.getByRole('dialog', { name: 'Send a support-call code' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary').getByText(/Why no code arrived at/)).toBeVisible()
})
