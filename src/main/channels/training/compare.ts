import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { houseOffered } from '../../services/policy/named'
import { runFor } from '../../services/training/runs'

/** The same run under another pack, step by step. */
export const run: Run<'training.compare'> = async (desk, { operator }, { runId, policy }) => {
  const { runs, rooms } = await desk.training.module()
  const run = await runFor(runs, operator, runId)
  // Before its end it would tell title and points, which nobody in a seat is to know.
  if (run?.finishedAt === null) return failed('conflict', { run: 'unfinished' })
  const house = (await houseOffered(desk.store.policies)).find(({ id }) => id === policy)
  const comparison = run === null ? null : await rooms.compare(run, house ?? policy)
  return comparison === null ? failed('not-found') : ok(comparison)
}
