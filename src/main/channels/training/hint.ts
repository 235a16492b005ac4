import type { Run } from '../run'
import { move } from '../../services/training/inRoom'

/** Shows the next step of the reference, and counts it. */
export const run: Run<'training.hint'> = (desk, { session }) =>
  move(desk, session, (room) => room.hint())
