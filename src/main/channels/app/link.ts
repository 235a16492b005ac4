import type { Run } from '../run'
import { ok } from '../../services/replies'

/** The ticket that Latchkey was opened with; asked once, it is gone. */
export const run: Run<'app.link'> = async ({ link }) => {
  const { ticket } = link
  link.ticket = null
  return ok({ ticket })
}
