import { usedEntry } from '../../audit/entries'
import { removalRefusal } from '../../operators/roster'
import type { Run } from '../run'
import { failed } from '../../services/replies'
import { passingOn } from '../../services/cases/passOn'
import { sparing } from '../../services/unreadable/sparing'
import { endSessionsOf } from '../../services/operators/ending'
import { changedTarget, refusedFor, targetOf } from '../../services/operators/target'

/**
 * Removes an operator: at once they are signed in nowhere, and never again. What they did keeps their name; the cases that they
 * have open go to the supervisors.
 */
export const run: Run<'operators.remove'> = async (desk, { operator }, { operatorId }) => {
  const target = await targetOf(desk, operatorId)
  if (target === null) return failed('not-found')
  const now = desk.clock.now()
  const passing = passingOn(desk, operatorId)
  const items = sparing(desk)
  const entry = usedEntry(now, operator, 'operators.remove', {
    operator: operatorId,
    role: target.role,
  })
  const refusal = await desk.store.operators.change(
    operatorId,
    { removedAt: now },
    entry,
    (current, all) => (current === null ? 'removed' : removalRefusal(current, operator, all)),
    { making: passing.making, spare: items.spare },
  )
  await items.report()
  if (refusal !== null) return refusedFor(refusal)
  await passing.tell()
  await endSessionsOf(desk, operatorId)
  return changedTarget(desk, operatorId, operator)
}
