import { usedEntry } from '../../audit/entries'
import { roleRefusal } from '../../operators/roster'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { passingOn, servesCustomers } from '../../services/cases/passOn'
import { sparing } from '../../services/unreadable/sparing'
import { endSessionsOf } from '../../services/operators/ending'
import { madeSupervisor } from '../../services/operators/hands'
import { supervisorYes } from '../../services/operators/supervisorYes'
import { changedTarget, refusedFor, targetOf } from '../../services/operators/target'

/** Gives an operator another role, with which they may have no cases any more. They sign in again: what a window shows belongs to the role that it was opened with. */
export const run: Run<'operators.setRole'> = async (desk, asking, { operatorId, role, yes }) => {
  const { operator } = asking
  const target = await targetOf(desk, operatorId)
  if (target === null) return failed('not-found')
  if (target.role === role) return changedTarget(desk, operatorId, operator)
  const said =
    role === 'supervisor'
      ? await supervisorYes(desk, asking, 'operators.setRole', yes, operatorId)
      : ok(null)
  if (!said.ok) return said
  const now = desk.clock.now()
  const passing = servesCustomers(role) ? null : passingOn(desk, operatorId)
  const items = sparing(desk)
  const entry = usedEntry(now, operator, 'operators.setRole', {
    operator: operatorId,
    role,
    was: target.role,
    ...(said.value === null ? {} : { yes: said.value }),
  })
  const refusal = await desk.store.operators.change(
    operatorId,
    {
      role,
      roleSince: now,
      ...(role === 'supervisor'
        ? { hands: [...target.hands, madeSupervisor(operator.id, now, said.value)] }
        : {}),
    },
    entry,
    (current, all) => (current === null ? 'removed' : roleRefusal(current, all)),
    ...(passing === null ? [] : [{ making: passing.making, spare: items.spare }]),
  )
  await items.report()
  if (refusal !== null) return refusedFor(refusal)
  await passing?.tell()
  await endSessionsOf(desk, operatorId)
  return changedTarget(desk, operatorId, operator)
}
