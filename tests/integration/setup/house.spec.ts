import path from 'node:path'
import { expect, test } from 'vitest'
import { checks } from '../../../scripts/checks.mjs'
import { nodeModules } from '../../../scripts/setup/places.mjs'
import { run } from '../../../scripts/setup/run.mjs'

// The same checks as in `npm run check`, so that `npm test` alone tells whether the house is in order.
test.each(checks)('the sources pass: $name', { timeout: 180_000 }, async ({ tool, args }) => {
  const { code, stdout, stderr } = await run(process.execPath, [
    path.join(nodeModules, tool),
    ...args,
  ])

  expect(code, stdout + stderr).toBe(0)
})
