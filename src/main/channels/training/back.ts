import type { Run } from '../run'
import { move } from '../../services/training/inRoom'

/** Goes back to right after a move: the same moves come to the same again. */
export const run: Run<'training.back'> = (desk, { session }, { move: after }) =>
  move(desk, session, (room) => room.back(after))
