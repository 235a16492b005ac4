import type { Run } from '../run'
import { ok } from '../../services/replies'
import { operatorView } from '../../services/operators/view'

/** Everyone who has ever been an operator of this profile. */
export const run: Run<'operators.list'> = async ({ store }, { operator }) => {
  const all = await store.operators.list()
  return ok(all.map((one) => operatorView(one, operator, all)))
}
