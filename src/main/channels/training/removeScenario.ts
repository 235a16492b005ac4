import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'

/** Deletes a scenario that was written in this profile. What was played of it has its own copy. */
export const run: Run<'training.removeScenario'> = async (desk, { operator }, { id }) => {
  const { library } = await desk.training.module()
  const line = (step: 'begun' | 'done') =>
    usedEntry(desk.clock.now(), operator, 'training.removeScenario', { step })
  // It lies outside of the store, so it can't be one unit with its line: the line comes first.
  await desk.store.audit.append(line('begun'))
  try {
    const removed = await library.remove(id)
    await desk.store.audit.append(line('done'))
    return ok({ removed })
  } catch {
    return failed('file', { reason: 'unwritable' })
  }
}
