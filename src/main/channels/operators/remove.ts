import { usedEntry } from '../../audit/entries'
import { removalRefusal } from '../../operators/roster'
import type { Run } from '../run'
import { recorded } from '../../services/recorded'
import { failed } from '../../services/replies'
import { endSessionsOf } from '../../services/operators/ending'
import { changedTarget, refusedFor, targetOf } from '../../services/operators/target'

/** Removes an operator: at once they are signed in nowhere, and never again. What they did keeps their name. */
export const run: Run<'operators.remove'> = (desk, { operator }, { operatorId }) => {
  const target = targetOf(desk, operatorId)
  if (target === null) return failed('not-found')
  const refusal = removalRefusal(target, operator, desk.store.operators)
  if (refusal !== null) return refusedFor(refusal)
  const now = desk.clock.now()
  const entry = usedEntry(now, operator, 'operators.remove', {
    operator: operatorId,
    role: target.role,
  })
  recorded(desk, entry, () => desk.store.operators.change(operatorId, { removedAt: now }))
  endSessionsOf(desk, operatorId)
  return changedTarget(desk, operatorId, operator)
}
