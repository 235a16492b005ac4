import type { CaseId } from '@shared/vocabulary/ids'
import type { Desk } from '../services/desk'
import { hookOf } from '../services/hooks/config'
import { tell } from '../services/hooks/sending'

/** How often, in seconds. */
export const hooksEvery = 5
const toldTogether = 20
/** What is wrong with the place itself: nobody else's notice would arrive there either. */
const ofThePlace: readonly string[] = [
  'url',
  'name',
  'private',
  'connection',
  'certificate',
  'time',
]

/**
 * Tells the ticket system what waits, of each case in its order. One that is not taken keeps only those of its own case back; where
 * nothing arrives at all, the others wait for the next round. By a clock that is not believed nobody is told.
 * @returns how many were taken
 */
export async function tellHook(desk: Desk): Promise<number> {
  if (desk.clockWatch.doubt() !== null) return 0
  const hook = await hookOf(desk)
  if (hook === null) return 0
  let taken = 0
  const held = new Set<CaseId>()
  for (;;) {
    const due = (await desk.store.hooks.due(desk.clock.now(), toldTogether)).filter(
      ({ caseId }) => !held.has(caseId),
    )
    if (due.length === 0) break
    for (const notice of due) {
      const answer = await tell(desk, hook, notice)
      if (answer.taken) taken += 1
      else held.add(notice.caseId)
      if (!answer.taken && ofThePlace.includes(answer.fault)) return taken
    }
  }
  return taken
}
