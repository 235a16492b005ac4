import fs from 'node:fs'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { passphrase } from '../directory/prepared'
import { flags, latchkey } from './electron'

/** The console with somebody signed in, its page under the probe. */
export interface Console {
  readonly app: ElectronApplication
  readonly page: Page
  close(): Promise<void>
}

const patience = 60_000

/** Opens the app on a profile folder and signs in. */
export async function openConsole(profile: string): Promise<Console> {
  const app = await _electron.launch({
    cwd: latchkey,
    args: ['.', ...flags(), `--user-data-dir=${profile}`, '--lang=en-US'],
  })
  const page = await app.firstWindow()
  await signIn(page)
  await page.evaluate(fs.readFileSync(path.join(latchkey, 'tests/bench/app/probe.js'), 'utf8'))
  return { app, page, close: () => app.close() }
}

/** Signs in as the one operator that a prepared profile has. */
export async function signIn(page: Page): Promise<void> {
  page.setDefaultTimeout(patience)
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening)/ }).waitFor()
}

/** Goes to a room by its link in the rail. */
export async function enter(page: Page, room: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${room}`) })
    .click()
}

/** The find box of the first room. */
export async function findBox(page: Page) {
  await enter(page, 'Find')
  const box = page.getByRole('main').getByRole('combobox')
  await box.waitFor()
  return box
}
