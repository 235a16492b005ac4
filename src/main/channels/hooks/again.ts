import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { hookView } from '../../services/hooks/view'
import { ok } from '../../services/replies'

/** What was given up is tried again. */
export const run: Run<'hooks.again'> = async (desk, { operator }) => {
  const { givenUp } = await desk.store.hooks.standing()
  await desk.store.hooks.again(
    desk.clock.now(),
    usedEntry(desk.clock.now(), operator, 'hooks.again', { notices: givenUp }),
  )
  return ok(await hookView(desk))
}
