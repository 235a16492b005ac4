import type { Run } from '../run'
import { move } from '../../services/training/inRoom'

/** Tells the caller to do something; they do it, or something else, as the scenario has it. */
export const run: Run<'training.tell'> = (desk, { session }, { instruction, contact }) =>
  move(desk, session, (room) => room.tell(instruction, contact ?? null))
