import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/app'
import { firstStart } from '../e2e/desk'
import { enterRoom, yamlEditor } from '../e2e/training'
import { picture } from './picture'

const goTo = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Pages of the training room' })
    .getByRole('link', { name })
    .click()

test('the library, the author, the class report and the hunter', async ({ latchkey: { page } }) => {
  await firstStart(page, 'own')
  await enterRoom(page, 'stolen-phone-removed-at-once')
  await page.keyboard.press('f')
  await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Debrief/ })).toBeVisible()
  await page
    .getByRole('button', { name: 'Back to the library' })
    .or(page.getByRole('link', { name: 'Back to the library' }))
    .click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Play' }).first()).toBeVisible()
  await picture(page, 'training-library')
  await goTo(page, 'Editor')
  const yaml = yamlEditor(page)
  await expect.poll(() => yaml.text()).toMatch(/latchkey: scenario\/1/)
  await yaml.write((await yaml.text()).replace('do: add-contact', 'do: ad-contact'))
  await expect(
    page.getByRole('listitem').filter({ hasText: 'did you mean “add-contact”?' }),
  ).toBeVisible()
  await picture(page, 'training-author')
  await goTo(page, 'Class report')
  await expect(page.getByRole('cell', { name: 'Nora' }).first()).toBeVisible()
  await picture(page, 'training-report')
  await goTo(page, 'Policy hunter')
  await expect(page.getByText('replacement.wait').first()).toBeVisible()
  await picture(page, 'training-hunter')
})
