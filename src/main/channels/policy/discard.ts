import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { policyView } from '../../services/policy/view'
import { failed, ok } from '../../services/replies'

/** Puts a policy of the house away. Where it is in force it stays so. */
export const run: Run<'policy.discard'> = async (desk, { operator }, { id }) => {
  const { policies } = desk.store
  if (!(await policies.saved()).some(({ pack }) => pack.id === id))
    return failed('conflict', { policy: 'unknown' })
  const at = desk.clock.now()
  await policies.discard(
    id,
    { at, by: operator.id },
    usedEntry(at, operator, 'policy.discard', { policy: id }),
  )
  desk.changes.tell({ accountId: null })
  return ok(await policyView(desk, operator))
}
