import type { Action } from '../action'
import { move } from './inRoom'

/** Asks the caller something that the scenario has an answer to. */
export const askCaller: Action<'training.ask'> = (desk, { session }, { question }) =>
  move(desk, session, (room) => room.ask(question))
