import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { failed } from '../../services/replies'
import { enter } from '../../services/training/entering'
import { runFor } from '../../services/training/runs'

/** Goes on with a run that was left: its moves are played again, so the room is as it was. */
export const run: Run<'training.resume'> = async (desk, asking, { runId }) => {
  const { runs, rooms } = await desk.training.module()
  const run = await runFor(runs, asking.operator, runId)
  if (run === null) return failed('not-found')
  if (run.finishedAt !== null) return failed('conflict', { run: 'finished' })
  await desk.store.audit.append(usedEntry(desk.clock.now(), asking.operator, 'training.resume'))
  return enter(desk, asking, await rooms.resume(run, () => desk.clock.now()))
}
