import { usedEntry } from '../../audit/entries'
import { roleRefusal } from '../../operators/roster'
import type { Run } from '../run'
import { failed } from '../../services/replies'
import { endSessionsOf } from '../../services/operators/ending'
import { changedTarget, refusedFor, targetOf } from '../../services/operators/target'

/** Gives an operator another role. They sign in again: what a window shows belongs to the role that it was opened with. */
export const run: Run<'operators.setRole'> = async (desk, { operator }, { operatorId, role }) => {
  const target = await targetOf(desk, operatorId)
  if (target === null) return failed('not-found')
  if (target.role === role) return changedTarget(desk, operatorId, operator)
  const entry = usedEntry(desk.clock.now(), operator, 'operators.setRole', {
    operator: operatorId,
    role,
    was: target.role,
  })
  const refusal = await desk.store.operators.change(operatorId, { role }, entry, (current, all) =>
    current === null ? 'removed' : roleRefusal(current, all),
  )
  if (refusal !== null) return refusedFor(refusal)
  await endSessionsOf(desk, operatorId)
  return changedTarget(desk, operatorId, operator)
}
