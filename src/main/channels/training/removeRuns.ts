import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { filteredRuns } from '../../services/training/report/filtered'

/** Deletes the runs of the report for good. */
export const run: Run<'training.removeRuns'> = async (desk, { operator }, { filter }) => {
  const { runs } = await desk.training.module()
  const chosen = await filteredRuns(runs, filter, desk.host.zone())
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), operator, 'training.removeRuns', { runs: chosen.length }),
  )
  const removed = await runs.remove(chosen.map(({ id }) => id))
  desk.changes.tell({ accountId: null })
  return ok({ removed })
}
