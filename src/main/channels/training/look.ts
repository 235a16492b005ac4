import type { Run } from '../run'
import { move } from '../../services/training/inRoom'

/** Shows a trainer what the caller has. */
export const run: Run<'training.look'> = (desk, { session }) =>
  move(desk, session, (room) => room.look())
