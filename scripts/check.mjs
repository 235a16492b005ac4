/** The quick checks, side by side: types, lint, layers and unit tests: npm run check. */
import path from 'node:path'
import { checks } from './checks.mjs'
import { nodeModules } from './setup/places.mjs'
import { run } from './setup/run.mjs'
import { say, tell } from './setup/say.mjs'

const unit = {
  name: 'unit tests',
  tool: 'vitest/vitest.mjs',
  args: ['run', '--passWithNoTests', '--project=unit', '--project=web'],
}

await tell(async () => {
  const results = await Promise.all([...checks, unit].map(check))
  process.exitCode = results.every(Boolean) ? 0 : 1
})

/** Runs one check, prints its outcome when it is there, and the tool's own words only when it found something. */
async function check({ name, tool, args }) {
  const began = Date.now()
  const { code, stdout, stderr } = await run(process.execPath, [
    path.join(nodeModules, tool),
    ...args,
  ])
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  say(code === 0 ? `✓ ${name} (${seconds} s)` : `✗ ${name} (${seconds} s)\n${stdout}${stderr}`)
  return code === 0
}
