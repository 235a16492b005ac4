import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { firstStart } from './desk'
import { chooseTarget, expectAccessible } from './work'

// axe looks at four screens, twice.
test.describe.configure({ timeout: 120_000 })

const goTo = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Pages of the training room' })
    .getByRole('link', { name })
    .click()

test('a course is put together and given by key, done, certified, and stands in the report', async ({
  latchkey: { app, page },
  profile,
}) => {
  await firstStart(page, 'own')
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Training room' })
    .click()
  await goTo(page, 'Courses')
  await page.getByRole('link', { name: 'New course' }).press('Enter')
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(page.getByRole('alert').first()).toHaveText('Give it a title.')
  await expect(page.getByLabel('Title')).toBeFocused()
  await page.keyboard.type('First week')
  await page.getByRole('button', { name: 'Add a scenario' }).press('Enter')
  await expect(page.getByLabel('Scenario', { exact: true })).toBeFocused()
  await page.getByLabel('Scenario', { exact: true }).selectOption({ index: 0 })
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'First week' })).toBeVisible()
  await page.getByLabel('Trainee').fill('Ana Silva')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Take it back from Ana Silva' })).toBeVisible()
  await expectAccessible(page, 'a course')

  await goTo(page, 'Courses')
  await expect(page.getByText('0 of 1 done')).toBeVisible()
  await page.getByRole('button', { name: 'Begin part 1 of “First week”' }).press('Enter')
  await expect(
    page.getByText('nothing here reaches the live store or leaves this machine'),
  ).toBeVisible()
  for (const channel of ['training.finish', 'training.leave'] as const)
    await page.evaluate((one) => window.latchkey.invoke(one, {}), channel)
  await page.reload()

  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Training room' })
    .click()
  await goTo(page, 'Courses')
  await expect(page.getByText('1 of 1 done')).toBeVisible()
  await expectAccessible(page, 'the courses')
  await page.getByRole('link', { name: 'Certificate of Ana Silva' }).first().press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'First week' })).toBeVisible()
  await expectAccessible(page, 'a certificate')
  const file = path.join(profile, 'certificate.pdf')
  await chooseTarget(app, file)
  await page.getByRole('button', { name: 'Save as PDF…' }).press('Enter')
  await expect(
    page.getByRole('status').filter({ hasText: 'The certificate is saved.' }),
  ).toBeVisible()
  expect(fs.readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')

  await page.getByRole('link', { name: 'All courses' }).click()
  await goTo(page, 'Class report')
  await page.getByLabel('Course', { exact: true }).selectOption('First week')
  await expect(page.getByRole('button', { name: 'Ana Silva', exact: true })).toBeVisible()
  await expectAccessible(page, 'the class report')
  const statements = path.join(profile, 'xapi.json')
  await chooseTarget(app, statements)
  await page.getByRole('button', { name: 'xAPI statements…' }).press('Enter')
  await expect(page.getByText('The report is saved.')).toBeVisible()
  expect(JSON.parse(fs.readFileSync(statements, 'utf8'))).toEqual(
    expect.arrayContaining([expect.objectContaining({ version: '1.0.3' })]),
  )
  await page.getByRole('button', { name: /^Delete this run/ }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).press('Enter')
  await expect(page.getByText('No run matches. Remove a filter.')).toBeVisible()
})
