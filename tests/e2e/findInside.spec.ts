import { expect, test } from './app'
import { firstStart, openRoom } from './desk'

test('a part of a name or of an address finds its account while it is typed, and the list says where it was met', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openRoom(page, 'Find')
  const box = page.getByRole('combobox')
  await box.pressSequentially('ómez')
  await expect(page.getByRole('option').first()).toContainText('Gómez')
  await expect(page.getByRole('option').first()).toContainText('in the name')
  await box.fill('@examp')
  await expect(page.getByRole('option').first()).toContainText(/in an email|in a sign-in name/)
  await expect(page.getByRole('option').first()).not.toContainText('@examp')
  await box.fill('óm')
  await expect(page.getByRole('option').filter({ hasText: 'Gómez' })).toHaveCount(0)
})

test('one or two letters that begin no word are not taken for a name that is spelled wrong', async ({
  latchkey: { page },
}) => {
  await firstStart(page, 'sample')
  await openRoom(page, 'Find')
  await page.getByRole('combobox').fill('xq')
  await expect(
    page.getByText('No account has a word that begins with “xq”. Type a third character'),
  ).toBeVisible()
  await expect(page.getByText('Ask the caller to spell it')).toHaveCount(0)
  await page.getByRole('combobox').fill('xqz')
  await expect(page.getByText('Ask the caller to spell it')).toBeVisible()
})

test('an empty directory is said once', async ({ latchkey: { page } }) => {
  await firstStart(page, 'own')
  await openRoom(page, 'Find')
  await expect(page.getByText('There is no account in the directory yet.')).toHaveCount(1)
})
