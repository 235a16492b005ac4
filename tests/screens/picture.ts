import fs from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { firstStart, openRoom } from '../e2e/desk'

/** Pictures of every screen in both themes, for the README: `npm run screens` writes them to docs/screens. */
const folder = path.resolve('docs/screens')
const largest = 400 * 1024

export async function picture(page: Page, name: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const file = path.join(folder, `${name}-${colorScheme}.png`)
    await page.screenshot({ path: file, animations: 'disabled' })
    expect(fs.statSync(file).size, file).toBeLessThan(largest)
  }
}

/** A sample desk somewhere where the zone is not UTC, so that both stand on the pictures. */
export async function sampleDesk(page: Page, second?: string): Promise<void> {
  await firstStart(page, 'sample', second)
  await openRoom(page, 'Settings')
  const zone = page.getByRole('combobox', { name: 'Time zone' })
  await zone.pressSequentially('madrid')
  await expect(page.getByRole('option')).toHaveText('Europe/Madrid')
  await zone.press('Enter')
  await expect(page.getByText('Madrid', { exact: true })).toBeVisible()
  await openRoom(page, 'Find')
}
