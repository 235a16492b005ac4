import type { Run } from '../run'
import { move } from '../../services/training/inRoom'

/** Sets something of the customer’s own differently, as the customer could. */
export const run: Run<'training.setWorld'> = (
  desk,
  { session },
  { contact, blocksUnknownSenders },
) => move(desk, session, (room) => room.setWorld(contact, blocksUnknownSenders))
