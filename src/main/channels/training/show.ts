import type { Run } from '../run'
import { ok } from '../../services/replies'
import { roomIn } from '../../services/training/inRoom'

/** Everything beside the desk's screens, as it is now. */
export const run: Run<'training.show'> = (desk, { session }) => {
  const found = roomIn(desk, session)
  return found.ok ? ok(found.value.view()) : found
}
