import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { runFor } from '../../services/training/runs'

/** Makes a scenario of what was done in a run. */
export const run: Run<'training.recordDraft'> = async (desk, { operator }, { runId }) => {
  const { runs, rooms, editor } = await desk.training.module()
  const run = await runFor(runs, operator, runId)
  return run === null ? failed('not-found') : ok(await editor.look(await rooms.recorded(run)))
}
