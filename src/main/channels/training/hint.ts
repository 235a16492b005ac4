import type { Action } from '../run'
import { move } from '../../services/training/inRoom'

/** Shows the next step of the reference, and counts it. */
export const hintInTraining: Action<'training.hint'> = (desk, { session }) =>
  move(desk, session, (room) => room.hint())
