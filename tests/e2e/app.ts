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

interface Starting {
  readonly profile?: string
  readonly args?: readonly string[]
  /** How many seconds the machine's clock is ahead, for this app alone. */
  readonly clockAhead?: number
}

interface Fixtures {
  /** A new profile folder, thrown away afterwards. */
  profile: string
  /** Starts the built app; what is still running is closed afterwards. The profile is the test's own where none is given. */
  start: (options?: Starting) => Promise<RunningApp>
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

  start: async ({ profile }, use, info) => {
    const running: RunningApp[] = []
    // Says to the second try that the first one's page hung. Whatever else failed has failed.
    const mark = path.join(info.project.outputDir, `hung-${info.testId}`)
    if (info.retry > 0 && !fs.existsSync(mark))
      throw new Error('It has failed. Only a test whose page hung is tried again.')
    await use(async (options = {}) => {
      const started = await launch(options.profile ?? profile, options, info.parallelIndex)
      running.push(started)
      return started
    })
    if (
      info.status !== info.expectedStatus &&
      (await Promise.all(running.map(hangs))).includes(true)
    )
      fs.writeFileSync(mark, '')
    for (const one of running.reverse()) await one.close()
  },

  latchkey: async ({ start }, use) => {
    await use(await start())
  },
})

export { expect } from '@playwright/test'

/** A page that answers at all does so within this. */
const patienceMs = 3_000

/** Whether the page takes no call any more, though the app is there. One that is gone does not hang. */
async function hangs({ page }: RunningApp): Promise<boolean> {
  let ending: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    ending = setTimeout(() => resolve(true), patienceMs)
  })
  const answer = page.evaluate(() => false).catch(() => false)
  return Promise.race([answer, late]).finally(() => clearTimeout(ending))
}

async function launch(
  profile: string,
  { args = [], clockAhead = 0 }: Starting,
  worker: number,
): Promise<RunningApp> {
  // Set by Playwright's global set-up: what Electron needs for root and on a virtual display, and the display of each worker.
  const flags = wordsOf('LATCHKEY_ELECTRON_FLAGS')
  const display = wordsOf('LATCHKEY_DISPLAYS')[worker]
  const env = {
    ...(process.env as Record<string, string>),
    ...(display === undefined ? {} : { DISPLAY: display }),
    LATCHKEY_CLOCK_AHEAD: String(clockAhead),
  }
  // Electron's own loader takes files to be loaded before the app. A packaged app has no such loader.
  const before = clockAhead === 0 ? [] : ['-r', path.join(root, 'tests/e2e/shiftedClock.cjs')]
  const app = await _electron.launch({
    cwd: root,
    env,
    args: [...before, '.', ...flags, `--user-data-dir=${profile}`, '--lang=en-US', ...args],
  })
  let closed = false
  app.on('close', () => (closed = true))
  const page = await app.firstWindow()
  return { app, page, close: async () => (closed ? undefined : app.close()) }
}

function wordsOf(variable: string): readonly string[] {
  return (process.env[variable] ?? '').split(' ').filter(Boolean)
}
