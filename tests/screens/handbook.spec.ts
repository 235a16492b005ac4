import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../e2e/app'
import { chooseFile, firstStart, openAccount, openCase, openRoom, todaysHeading } from '../e2e/desk'
import { enterRoom as enterTraining } from '../e2e/training'
import { enterRoom, takeOver } from '../e2e/work'
import { sampleDesk } from './picture'

/** Pictures for the handbook, in its languages: `npm run screens` writes them beside its pages. They are built into the app, so they are small. */
const largest = 240 * 1024

test('the handbook: a day at the desk', async ({ latchkey: { app, page } }) => {
  await small(app, page)
  await sampleDesk(page, 'Sam Reed')
  await openAccount(page, 'Grace Okafor')
  await openCase(page, 'I lost my phone on the train.')
  // What was just said would lie over the picture.
  await page.getByRole('button', { name: 'Dismiss this message' }).click()
  await page
    .getByRole('region', { name: 'Ways back in' })
    .getByRole('checkbox', { name: /Email/ })
    .first()
    .check()
  await handbookPicture(page, 'case')
  await openAccount(page, 'Maria Gómez')
  await handbookPicture(page, 'waiting')
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Today/ })
    .click()
  await expect(todaysHeading(page)).toBeVisible()
  await handbookPicture(page, 'today')
})

test('the handbook: an approval', async ({ latchkey: { app, page } }) => {
  await small(app, page)
  await sampleDesk(page, 'Sam Reed')
  await openAccount(page, 'Grace Okafor')
  await openCase(page, 'Please tell me which number you have.')
  await page
    .getByRole('region', { name: 'What you can do' })
    .getByRole('button', { name: 'Show a contact in full', exact: true })
    .click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByRole('radio').first().check()
  await dialogue
    .getByLabel('Why do you have to see it?')
    .fill('To compare it with the letter that she sent.')
  await dialogue.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(dialogue.getByText('It waits for a second operator')).toBeVisible()
  await page.keyboard.press('Escape')
  await takeOver(page, 'Sam Reed', true)
  await enterRoom(page, 'Approvals')
  await handbookPicture(page, 'approvals')
})

test('the handbook: an import and the training room', async ({ latchkey: { app, page } }) => {
  await small(app, page)
  await firstStart(page, 'own')
  await openRoom(page, 'Directory')
  await chooseFile(app, path.resolve('tests/data/import/csv/google.csv'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Make the dry run' }).click()
  await expect(page.getByRole('button', { name: /^Add / })).toBeVisible()
  await handbookPicture(page, 'import')
  await enterTraining(page, 'wrong-order-remove-then-add')
  await handbookPicture(page, 'room')
})

async function small(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(1180, 760),
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1180)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

/** What stands in the window, in each language of the handbook; the window speaks English again afterwards. */
async function handbookPicture(page: Page, name: string): Promise<void> {
  for (const language of ['es', 'en'] as const) {
    await page.evaluate(
      (language) => window.latchkey.invoke('app.setAppearance', { language }),
      language,
    )
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    const folder = path.resolve('docs/handbook', language, 'pictures')
    fs.mkdirSync(folder, { recursive: true })
    const file = path.join(folder, `${name}.png`)
    await page.screenshot({ path: file, animations: 'disabled' })
    expect(fs.statSync(file).size, file).toBeLessThan(largest)
  }
}
