import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { hookOf } from '../../services/hooks/config'
import { testHook } from '../../services/hooks/sending'
import { failed, ok } from '../../services/replies'

/** Sends a notice of nothing to the ticket system. */
export const run: Run<'hooks.test'> = async (desk, { operator }) => {
  const hook = await hookOf(desk)
  if (hook === null) return failed('conflict')
  const { host } = new URL(hook.url)
  // What leaves the machine is written down before it does.
  await desk.store.audit.append(usedEntry(desk.clock.now(), operator, 'hooks.test', { host }))
  return ok(await testHook(desk, hook))
}
