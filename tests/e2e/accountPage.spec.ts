import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { actionLine, firstStart, openAccount, openCase, sendTheCode } from './desk'

/** Where the parts of the page stand, and how high they are. */
async function places(page: Page): Promise<readonly unknown[]> {
  const parts = ['What holds it back', 'What you can do', 'Security info', 'Cases of this account']
  return Promise.all(
    parts.map(async (name) => {
      const { y, height } = (await page.getByRole('region', { name }).boundingBox())!
      return [name, y, height]
    }),
  )
}

test('nothing of the account moves when a code goes and its pause begins, and keys do what they say or say why not', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Lucía Gómez')
  await openCase(page, 'I lost my phone.')
  await expect(page.getByRole('button', { name: /^read case/ })).toBeVisible()
  const before = await places(page)
  await page.keyboard.press('c')
  await sendTheCode(page)
  const info = page.getByRole('region', { name: 'Security info' })
  await expect(info.getByText(/^in (1 min|\d+ sec)$/)).toBeVisible()
  await expect(page.getByText('The code expires')).toBeVisible()
  expect(await places(page)).toEqual(before)

  // What takes a step first opens, and says which.
  await page.getByRole('heading', { name: 'What you can do' }).click()
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog', { name: 'Add security info' })).toBeVisible()
  await page.keyboard.press('Escape')

  // What can't be done before a date says so.
  await openAccount(page, 'Maria Gómez')
  await expect(actionLine(page, 'Add security info')).toContainText('Not before')
  await page.getByRole('heading', { name: 'What you can do' }).click()
  await page.keyboard.press('a')
  await expect(page.getByText(/^“Add security info” can’t be done before/)).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a number that was typed wrong is seen in full by whoever typed it, and corrected before anybody waits for its code', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openAccount(page, 'Omar Haddad')
  await openCase(page, 'Phone and mailbox are gone.')
  await page.getByRole('heading', { name: 'What you can do' }).click()
  await page.keyboard.press('r')
  const dialogue = page.getByRole('dialog')
  await dialogue.getByLabel('Phone number').fill('+33 6 98 76 54 31')
  await dialogue.getByRole('button', { name: 'Send the code to the new contact' }).click()
  await expect(dialogue.getByRole('textbox', { name: 'Digit 1 of 6' })).toBeVisible()
  await page.keyboard.press('Escape')
  const info = page.getByRole('region', { name: 'Security info' })
  await expect(info.getByText('+33698765431')).toBeVisible()

  await info.getByRole('button', { name: 'Correct the contact that was typed in' }).click()
  await expect(dialogue.getByLabel('Phone number')).toHaveValue('+33698765431')
  await dialogue.getByLabel('Phone number').fill('+33 6 98 76 54 32')
  await dialogue.getByRole('button', { name: 'Send the code to the new contact' }).click()
  await expect(dialogue.getByRole('textbox', { name: 'Digit 1 of 6' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(info.getByText('+33698765432')).toBeVisible()
  await expect(info.getByText('+33698765431')).toHaveCount(0)
})
