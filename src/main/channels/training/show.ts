import type { Action } from '../action'
import { ok } from '../replies'
import { roomIn } from './inRoom'

/** Everything beside the desk's screens, as it is now. */
export const showTraining: Action<'training.show'> = (desk, { session }) => {
  const found = roomIn(desk, session)
  return found.ok ? ok(found.value.view()) : found
}
