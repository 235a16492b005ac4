import type { Run } from '../run'
import { move } from '../../services/training/inRoom'

/** Takes the seat of another operator of the scenario. */
export const run: Run<'training.sit'> = (desk, { session }, { operator }) =>
  move(desk, session, (room) => room.sit(operator))
