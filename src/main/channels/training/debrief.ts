import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { runFor } from '../../services/training/runs'

/** What a run that was finished came to. */
export const run: Run<'training.debrief'> = async (desk, { operator }, { runId }) => {
  const { runs, rooms } = await desk.training.module()
  const run = await runFor(runs, operator, runId)
  if (run === null) return failed('not-found')
  return run.finishedAt === null
    ? failed('conflict', { run: 'unfinished' })
    : ok(await rooms.debrief(run))
}
