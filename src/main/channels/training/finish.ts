import type { Run } from '../run'
import { ok } from '../../services/replies'
import { debriefed } from '../../services/training/debriefed'
import { roomIn } from '../../services/training/inRoom'

/** Ends the run and tells what it came to. */
export const run: Run<'training.finish'> = async (desk, { operator, session }) => {
  const found = roomIn(desk, session)
  if (!found.ok) return found
  const training = await desk.training.module()
  const run = await found.value.finish(desk.clock.now())
  await training.runs.save(run)
  return ok(await debriefed(training, operator, run))
}
