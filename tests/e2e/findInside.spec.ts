import { expect, test } from './app'
import { firstStart } from './desk'

test('a part of a name or of an address finds its account while it is typed, and the list says where it was met', async ({ latchkey: { page } }) => {
  await firstStart(page, 'sample')
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
