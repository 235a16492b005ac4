import type { Run } from '../run'
import { move } from '../../services/training/inRoom'

/** Marks the desk's own sender as trusted. */
export const run: Run<'training.trust'> = (desk, { session }, { contact }) =>
  move(desk, session, (room) => room.trust(contact))
