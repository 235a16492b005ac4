import { defineConfig } from '@playwright/test'

// `npm test` runs the project e2e, `npm run screens` the project screens. Both drive the built app in out/.
export default defineConfig({
  globalSetup: './scripts/e2eDisplay.mjs',
  // Windows compete for focus and for two cores: one at a time.
  workers: 1,
  fullyParallel: false,
  // Once in some hundred starts a page of the old stand-in Electron waits for ever for the system's answer about a font. A test is tried
  // again where its page hung, and nowhere else (tests/e2e/app.ts); the last line of `npm test` says how often.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  use: { actionTimeout: 5_000, trace: 'retain-on-failure' },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'screens', testDir: 'tests/screens', timeout: 120_000 },
  ],
})
