import type { Run } from '../run'
import { ok } from '../../services/replies'
import { roomIn } from '../../services/training/inRoom'

/** Everything beside the desk's screens, as it is now. */
export const run: Run<'training.show'> = async (desk, { session }) => {
  const found = roomIn(desk, session)
  return found.ok ? ok(await found.value.view()) : found
}
