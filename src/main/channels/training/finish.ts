import type { Run } from '../run'
import { ok } from '../../services/replies'
import { roomIn } from '../../services/training/inRoom'

/** Ends the run and tells what it came to. */
export const run: Run<'training.finish'> = async (desk, { session }) => {
  const found = roomIn(desk, session)
  if (!found.ok) return found
  const { runs, rooms } = await desk.training.module()
  const run = await found.value.finish(desk.clock.now())
  await runs.save(run)
  return ok(await rooms.debrief(run))
}
