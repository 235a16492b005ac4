import type { Run } from '../run'
import { ok } from '../../services/replies'

const most = 6

/** Asks for another window beside this one. What may be seen in it is asked there, by its own calls. */
export const run: Run<'app.openWindow'> = (desk, { session }, { accountId }) => {
  const opened = session.windows.size < most
  // An account of the training room is none of the desk, and another window begins at the desk.
  const at = desk.training.roomOf(session) === null ? (accountId ?? null) : null
  if (opened) desk.windows.tell({ beside: session, accountId: at })
  return ok({ opened })
}
