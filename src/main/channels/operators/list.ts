import { mapInTurn } from '../../platform/inTurn'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { operatorView } from '../../services/operators/view'

/** Everyone who has ever been an operator of this profile. */
export const run: Run<'operators.list'> = async ({ store }, { operator }) => {
  const all = await store.operators.list()
  return ok(
    await mapInTurn(all, async (one) =>
      operatorView(one, operator, all, await store.cases.countOpen(one.id)),
    ),
  )
}
