import type { Run } from '../run'
import { move } from '../../services/training/inRoom'

/** Lets simulated time pass; what falls due on the way happens in order. The live clock stays where it is. */
export const run: Run<'training.advance'> = (desk, { session }, { to }) =>
  move(desk, session, (room) => room.advance(to))
