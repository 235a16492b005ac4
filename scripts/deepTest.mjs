/** What takes long: many times more random stories than usual, then every mutant of the engine, of planning and of the dispatch: npm run test:deep. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { nodeModules, root } from './setup/places.mjs'

const stories = {
  ...process.env,
  LATCHKEY_PROPERTY_RUNS: process.env.LATCHKEY_PROPERTY_RUNS ?? '20000',
}
const told = run(
  [
    path.join(nodeModules, 'vitest', 'vitest.mjs'),
    'run',
    '--project=unit',
    ...process.argv.slice(2),
  ],
  stories,
)
// Whoever names a file asks for its stories alone.
const noticed =
  process.argv.length > 2 ? 0 : run([path.join(root, 'scripts', 'mutants.mjs')], process.env)
process.exitCode = told || noticed

function run(command, env) {
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env }).status ?? 1
}
