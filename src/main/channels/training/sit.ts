import type { Action } from '../run'
import { move } from '../../services/training/inRoom'

/** Takes the seat of another operator of the scenario. */
export const sitAtDesk: Action<'training.sit'> = (desk, { session }, { operator }) =>
  move(desk, session, (room) => room.sit(operator))
