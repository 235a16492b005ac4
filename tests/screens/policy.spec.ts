import { expect, test } from '../e2e/app'
import { openRoom } from '../e2e/desk'
import { picture, sampleDesk } from './picture'

test('the policy of the desk, compared, and one of the house', async ({
  latchkey: { app, page },
}) => {
  await sampleDesk(page)
  const pages = page.getByRole('navigation', { name: 'Pages of the policy' })
  await openRoom(page, 'Settings')
  await page.getByRole('link', { name: 'Policy of this desk' }).click()
  await expect(page.getByRole('heading', { name: 'seeds, version 1.0' })).toBeVisible()
  await picture(page, 'policy')
  await pages.getByRole('link', { name: 'Compare' }).click()
  await expect(page.getByText(/numbers? differs?/)).toBeVisible()
  await picture(page, 'policy-compare')

  await pages.getByRole('link', { name: 'House policies' }).click()
  await page.getByRole('button', { name: 'Make a policy' }).click()
  await page.getByLabel('Name', { exact: true }).fill('contoso-bank')
  await page.getByLabel('What it is for').fill('Contoso Bank waits longer.')
  const add = page.getByLabel('Change a number')
  await add.selectOption({ label: 'Wait before a replacement of all security info takes effect' })
  const wait = page.getByRole('group', { name: /^Wait before/ })
  await wait.getByLabel('Value', { exact: true }).fill('12')
  await wait.getByLabel('Unit').selectOption('hours')
  await wait.getByLabel('Reason').fill('The insurer asks for it.')
  await add.selectOption({ label: 'What takes a second operator' })
  await expect(page.getByText(/^Expected a duration/)).toBeVisible()
  await picture(page, 'policy-form')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(720, 900),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(720)
  await picture(page, 'policy-form-narrow')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1440)
  await wait.getByLabel('Value', { exact: true }).fill('1')
  await wait.getByLabel('Unit').selectOption('days')
  await page
    .getByRole('group', { name: /^What takes/ })
    .getByLabel('Reason')
    .fill('So it is.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await picture(page, 'policy-house')
  await page.getByRole('link', { name: 'Try out and put in force' }).click()
  await page.getByRole('button', { name: 'Go through the accounts' }).click()
  await expect(page.getByText(/accounts were gone through/)).toBeVisible()
  await page.getByLabel('Stories').fill('3000')
  await page.getByLabel('Seed').fill('3')
  await page.getByRole('button', { name: 'Search for gaps' }).click()
  await expect(page.getByRole('heading', { name: 'The story' })).toBeVisible({ timeout: 60_000 })
  await picture(page, 'policy-trial')
  await page.getByRole('heading', { name: 'The story' }).scrollIntoViewIfNeeded()
  await page.getByLabel('Why is it put in force?').scrollIntoViewIfNeeded()
  await picture(page, 'policy-story')
})
