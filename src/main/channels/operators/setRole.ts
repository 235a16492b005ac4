import { usedEntry } from '../../audit/entries'
import { roleRefusal } from '../../operators/roster'
import type { Run } from '../run'
import { recorded } from '../../services/recorded'
import { failed } from '../../services/replies'
import { endSessionsOf } from '../../services/operators/ending'
import { changedTarget, refusedFor, targetOf } from '../../services/operators/target'

/** Gives an operator another role. They sign in again: what a window shows belongs to the role that it was opened with. */
export const run: Run<'operators.setRole'> = (desk, { operator }, { operatorId, role }) => {
  const target = targetOf(desk, operatorId)
  if (target === null) return failed('not-found')
  if (target.role === role) return changedTarget(desk, operatorId, operator)
  const refusal = roleRefusal(target, desk.store.operators)
  if (refusal !== null) return refusedFor(refusal)
  const entry = usedEntry(desk.clock.now(), operator, 'operators.setRole', {
    operator: operatorId,
    role,
    was: target.role,
  })
  recorded(desk, entry, () => desk.store.operators.change(operatorId, { role }))
  endSessionsOf(desk, operatorId)
  return changedTarget(desk, operatorId, operator)
}
