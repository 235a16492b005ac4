/** How StrykerJS changes the code and asks the tests whether they notice. `npm run mutants` names the files (groups.json). */
export default {
  testRunner: 'one-process',
  plugins: ['./tests/mutation/oneProcess.mjs', './tests/mutation/unread.mjs'],
  ignorers: ['unread'],
  coverageAnalysis: 'perTest',
  // Two at a time take a small machine away from whoever works on it.
  concurrency: 1,
  // A busy machine is slow, and only a mutant that runs without end should count as one that does; most of those are told by
  // how often they come past one place.
  timeoutMS: 600_000,
  incremental: true,
  incrementalFile: '.stryker/incremental.json',
  tempDirName: '.stryker/sandbox',
  ignorePatterns: ['/out', '/docs', '/test-results', '/.stryker', '/.ci'],
  reporters: ['json'],
  jsonReporter: { fileName: '.stryker/report.json' },
  allowConsoleColors: false,
}
