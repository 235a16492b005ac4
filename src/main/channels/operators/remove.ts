import { usedEntry } from '../../audit/entries'
import { removalRefusal } from '../../operators/roster'
import type { Run } from '../run'
import { failed } from '../../services/replies'
import { endSessionsOf } from '../../services/operators/ending'
import { changedTarget, refusedFor, targetOf } from '../../services/operators/target'

/** Removes an operator: at once they are signed in nowhere, and never again. What they did keeps their name. */
export const run: Run<'operators.remove'> = async (desk, { operator }, { operatorId }) => {
  const target = await targetOf(desk, operatorId)
  if (target === null) return failed('not-found')
  const now = desk.clock.now()
  const entry = usedEntry(now, operator, 'operators.remove', {
    operator: operatorId,
    role: target.role,
  })
  const refusal = await desk.store.operators.change(
    operatorId,
    { removedAt: now },
    entry,
    (current, all) => (current === null ? 'removed' : removalRefusal(current, operator, all)),
  )
  if (refusal !== null) return refusedFor(refusal)
  await endSessionsOf(desk, operatorId)
  return changedTarget(desk, operatorId, operator)
}
