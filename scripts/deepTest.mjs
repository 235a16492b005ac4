/** Runs the unit tests with many times more random stories than usual: npm run test:deep. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { nodeModules, root } from './setup/places.mjs'

const tool = path.join(nodeModules, 'vitest', 'vitest.mjs')
const env = { ...process.env, LATCHKEY_PROPERTY_RUNS: process.env.LATCHKEY_PROPERTY_RUNS ?? '20000' }
const { status } = spawnSync(process.execPath, [tool, 'run', '--project=unit', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env })
process.exitCode = status ?? 1
