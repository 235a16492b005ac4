import { expect, it } from 'vitest'

/**
 * A spec whose imports throw has no tests, and the runner takes that for a spec without failures. Here the import is
 * within the test, so a mutant that lets nothing load is killed.
 */
it.each([
  ['decide', () => import('../../src/main/engine/commands/decide')],
  ['assess', () => import('../../src/main/engine/questions/assess')],
  ['the ways back in', () => import('../../src/main/engine/questions/waysBackIn')],
  ['planning', () => import('../../src/main/directory/planning/plan')],
  ['dispatch', () => import('../../src/main/ipc/dispatch')],
])('what is changed can still be loaded: %s', async (_name, load) => {
  await expect(load()).resolves.toBeTypeOf('object')
})
