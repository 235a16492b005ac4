import type { Run } from '../run'
import { ok } from '../../services/replies'
import { operatorView } from '../../services/operators/view'

/** Everyone who has ever been an operator of this profile. */
export const run: Run<'operators.list'> = ({ store }, { operator }) =>
  ok(store.operators.list().map((one) => operatorView(one, operator, store.operators)))
