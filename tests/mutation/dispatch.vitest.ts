import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The specs that mutants of the dispatch have to get past. They stand in for Electron and open a store, which takes Vitest. */
export default defineConfig({
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../src/shared', import.meta.url)) } },
  test: {
    environment: 'node',
    include: [
      'src/main/ipc/**/*.spec.ts',
      'tests/integration/dispatch.spec.ts',
      'tests/mutation/loading.spec.ts',
    ],
    // Files share what they have loaded: the mutant is switched on while the code runs, and loading takes longer than the tests.
    isolate: false,
    testTimeout: 30_000,
  },
})
