import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { debriefed } from '../../services/training/debriefed'
import { runFor } from '../../services/training/runs'

/** What a run that was finished came to. */
export const run: Run<'training.debrief'> = async (desk, { operator }, { runId }) => {
  const training = await desk.training.module()
  const run = await runFor(training.runs, operator, runId)
  if (run === null) return failed('not-found')
  return run.finishedAt === null
    ? failed('conflict', { run: 'unfinished' })
    : ok(await debriefed(training, operator, run))
}
