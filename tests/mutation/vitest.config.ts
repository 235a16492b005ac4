import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { QuickFirst } from './quickFirst'

/** The specs that mutants of the engine, of planning and of the dispatch have to get past: quick ones, since they run thousands of times. */
export default defineConfig({
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../src/shared', import.meta.url)) } },
  test: {
    environment: 'node',
    include: [
      'src/main/{engine,directory/planning,ipc}/**/*.spec.ts',
      'tests/integration/dispatch.spec.ts',
      'tests/mutation/loading.spec.ts',
    ],
    // The same stories for each mutant, or the score would depend on chance.
    setupFiles: ['tests/mutation/sameStories.ts'],
    env: { LATCHKEY_PROPERTY_RUNS: '40' },
    // Files share what they have loaded: the mutant is switched on while the code runs, and loading takes longer than the tests.
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 30_000,
  },
})
