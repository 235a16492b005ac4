import common from './stryker.config.mjs'

/** The same for the dispatch, with specs that only Vitest can run. */
export default {
  ...common,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/unread.mjs'],
  vitest: { configFile: 'tests/mutation/dispatch.vitest.ts', related: false },
  incrementalFile: '.stryker/dispatch/incremental.json',
  tempDirName: '.stryker/dispatch/sandbox',
  jsonReporter: { fileName: '.stryker/dispatch/report.json' },
}
