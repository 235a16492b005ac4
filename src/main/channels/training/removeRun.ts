import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { libraryView } from '../../services/training/libraryView'
import { runFor } from '../../services/training/runs'
import { mayTeach } from '../../services/training/teaching'

/** Deletes a run for good. Who may not teach keeps what they have finished: it stands in the class report. */
export const run: Run<'training.removeRun'> = async (desk, { operator }, { runId }) => {
  const training = await desk.training.module()
  const run = await runFor(training.runs, operator, runId)
  if (run === null) return failed('not-found')
  if (run.finishedAt !== null && !mayTeach(operator)) return failed('conflict', { run: 'finished' })
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), operator, 'training.removeRun', { trainee: run.trainee }),
  )
  await training.runs.remove([runId])
  desk.changes.tell({ accountId: null })
  return ok(await libraryView(desk, training, operator))
}
