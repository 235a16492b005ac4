import type { Run } from '../run'
import { move } from '../../services/training/inRoom'

/** Follows the link of a letter, and gives away what it asks for. */
export const run: Run<'training.follow'> = (desk, { session }, { letter, window }) =>
  move(desk, session, (room) => room.follow(letter, window ?? null))
