/**
 * What takes long: many times more random stories and files with faults than usual, the lint rules that need types on every screen, every playable
 * scenario solved in the window, then every mutant of the engine, of planning and of the dispatch: npm run test:deep.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { nodeModules, root } from './setup/places.mjs'

const vitest = path.join(nodeModules, 'vitest', 'vitest.mjs')
const eslint = path.join(nodeModules, 'eslint', 'bin', 'eslint.js')
const playwright = path.join(nodeModules, '@playwright', 'test', 'cli.js')
const mutants = path.join(root, 'scripts', 'mutants.mjs')
const stories = {
  LATCHKEY_PROPERTY_RUNS: process.env.LATCHKEY_PROPERTY_RUNS ?? '20000',
  LATCHKEY_MUTATED_FILES: process.env.LATCHKEY_MUTATED_FILES ?? '100000',
}
/** Whoever names a file asks for its stories alone. */
const named = process.argv.slice(2)

const passed = [
  passes([vitest, 'run', '--project=unit', ...named], stories),
  named.length > 0 ||
    passes([eslint, '--max-warnings=0', 'src/renderer'], { LATCHKEY_LINT_SCREENS: '1' }),
  named.length > 0 ||
    passes([playwright, 'test', '--project=e2e', 'tests/e2e/references.spec.ts'], {
      LATCHKEY_REFERENCES: 'all',
    }),
  named.length > 0 || passes([mutants]),
]
process.exitCode = passed.every(Boolean) ? 0 : 1

function passes(command, env = {}) {
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}
