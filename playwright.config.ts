import { defineConfig } from '@playwright/test'

// `npm test` runs the project e2e, `npm run screens` the project screens. Both drive the built app in out/.
export default defineConfig({
  globalSetup: './scripts/e2eDisplay.mjs',
  // Windows compete for focus and for two cores: one at a time, and a test that fails now and then has failed.
  workers: 1,
  fullyParallel: false,
  retries: 0,
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
