import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { forgetOldRuns, keepFor, keptDays } from '../../services/training/retention'

/** Says how long runs are kept. What is older goes at once, and from then on whenever the training room is entered. */
export const run: Run<'training.keepRuns'> = async (desk, { operator }, { days }) => {
  const { runs } = await desk.training.module()
  const was = await keptDays(runs)
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), operator, 'training.keepRuns', { days, was }),
  )
  await keepFor(runs, days)
  const removed = await forgetOldRuns(desk, runs)
  desk.changes.tell({ accountId: null })
  return ok({ removed })
}
