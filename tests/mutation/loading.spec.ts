import { expect, it } from 'vitest'

/**
 * A spec whose imports throw has no tests, and the runner takes that for a spec without failures. Here the import is
 * within the test, so a mutant that lets nothing load is killed.
 */
it('what is changed can still be loaded', async () => {
  await expect(import('../../src/main/ipc/dispatch')).resolves.toBeTypeOf('object')
})
