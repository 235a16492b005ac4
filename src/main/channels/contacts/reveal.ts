import type { Run } from '../run'
import { revealUnder } from '../../services/approvals/revealUnder'
import { actorOf } from '../../services/commands/command'

/** Asks to see one contact in full, and shows it once another operator has approved exactly that. */
export const run: Run<'contacts.reveal'> = (desk, { operator }, { accountId, ...named }) =>
  revealUnder(desk, accountId, { type: 'reveal-contact', by: actorOf(operator), ...named })
