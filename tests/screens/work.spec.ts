import { expect, test } from '../e2e/app'
import { enterCode, openAccount, openCase, sendTheCode } from '../e2e/desk'
import { enterRoom, takeOver } from '../e2e/work'
import { picture, sampleDesk } from './picture'

test('the work of two operators: red flags, a summary, an approval, a contact in full, the audit of it all', async ({
  latchkey: { page },
}) => {
  await sampleDesk(page, 'Sam Reed')
  await enterRoom(page, 'Operators')
  await picture(page, 'operators')
  await page.getByRole('button', { name: 'Add an operator' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await picture(page, 'operators-add')
  await page.keyboard.press('Escape')

  await openAccount(page, 'Maria Gómez')
  await openCase(page, 'My phone fell into the sea. Use my new number, and quickly.')
  const pane = page.getByRole('complementary')
  await pane.getByRole('checkbox', { name: 'A broken or lost phone, and a new number' }).check()
  await pane.getByRole('checkbox', { name: 'The caller pushes, hurries or threatens' }).check()
  await expect(pane.getByText('Nobody here can make it shorter')).toBeVisible()
  await picture(page, 'case-red-flags')
  await page.keyboard.press('Escape')
  await page
    .getByRole('link', { name: 'Summary' })
    .or(page.getByRole('button', { name: 'Summary' }))
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: 'Summary' })).toBeVisible()
  await picture(page, 'case-summary')
  await page.keyboard.press('Escape')

  await page
    .getByRole('region', { name: 'What you can do' })
    .getByRole('button', { name: 'Show a contact in full', exact: true })
    .click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('radio', { name: /^Phone/ }).check()
  await dialogue
    .getByLabel('Why do you have to see it?')
    .fill('To compare it with the letter that she sent.')
  await dialogue.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(dialogue.getByText('It waits for a second operator')).toBeVisible()
  await picture(page, 'reveal-asked')
  await page.keyboard.press('Escape')

  await takeOver(page, 'Sam Reed', true)
  await enterRoom(page, 'Approvals')
  await picture(page, 'approvals')
  await takeOver(page, 'Ana Silva')
  await enterRoom(page, 'Cases')
  await picture(page, 'cases')
  await page.getByRole('navigation').getByRole('link', { name: 'Audit', exact: true }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('button', { name: 'Check the seals' }).click()
  await expect(page.getByText(/The audit is intact/)).toBeVisible()
  await picture(page, 'audit')
})

test('why a code did not arrive', async ({ latchkey: { page } }) => {
  await sampleDesk(page)
  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'Your code never comes.')
  await page
    .getByRole('complementary')
    .getByRole('button', { name: 'Send a support-call code' })
    .click()
  await sendTheCode(page)
  await enterCode(page, '00')
  await page
    .getByRole('link', { name: /^Find out why/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^Delivery to/ })).toBeVisible()
  await picture(page, 'delivery')
})
