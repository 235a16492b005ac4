import type { Run } from '../run'
import { move } from '../../services/training/inRoom'

/** Asks the caller something that the scenario has an answer to. */
export const run: Run<'training.ask'> = (desk, { session }, { question }) =>
  move(desk, session, (room) => room.ask(question))
