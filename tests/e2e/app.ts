import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type {} from '../../src/preload/latchkey.d.ts'

/** The folder of the checkout; Playwright starts there. */
const root = process.cwd()

/** The app as it was started, and its first window. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  close(): Promise<void>
}

interface Fixtures {
  /** A new profile folder, thrown away afterwards. */
  profile: string
  /** Starts the built app; what is still running is closed afterwards. The profile is the test's own where none is given. */
  start: (options?: { readonly profile?: string; readonly args?: readonly string[] }) => Promise<RunningApp>
  /** The window of an app that was started with a new profile. */
  latchkey: RunningApp
}

/** Playwright's test, with the app. Specs import `test` and `expect` from here. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright insists on the pattern
  profile: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-profile-'))
    await use(folder)
    fs.rmSync(folder, { recursive: true, force: true })
  },

  start: async ({ profile }, use) => {
    const running: RunningApp[] = []
    await use(async (options = {}) => {
      const started = await launch(options.profile ?? profile, options.args ?? [])
      running.push(started)
      return started
    })
    for (const one of running.reverse()) await one.close()
  },

  latchkey: async ({ start }, use) => {
    await use(await start())
  },
})

export { expect } from '@playwright/test'

async function launch(profile: string, args: readonly string[]): Promise<RunningApp> {
  // Set by Playwright's global set-up: what Electron needs for root and on a virtual display.
  const flags = (process.env['LATCHKEY_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
  const app = await _electron.launch({ cwd: root, args: ['.', ...flags, `--user-data-dir=${profile}`, '--lang=en-US', ...args] })
  let closed = false
  app.on('close', () => (closed = true))
  const page = await app.firstWindow()
  return { app, page, close: async () => (closed ? undefined : app.close()) }
}
