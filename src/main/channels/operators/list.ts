import type { Action } from '../action'
import { ok } from '../replies'
import { operatorView } from './view'

/** Everyone who has ever been an operator of this profile. */
export const listOperators: Action<'operators.list'> = ({ store }, { operator }) =>
  ok(store.operators.list().map((one) => operatorView(one, operator, store.operators)))
