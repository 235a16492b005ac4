import type { Action } from '../action'
import { move } from './inRoom'

/** Takes the seat of another operator of the scenario. */
export const sitAtDesk: Action<'training.sit'> = (desk, { session }, { operator }) =>
  move(desk, session, (room) => room.sit(operator))
