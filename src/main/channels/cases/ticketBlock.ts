import type { Run } from '../run'
import { settledAccount } from '../../services/accounts/settled'
import { ticketBlock } from '../../services/cases/ticketBlock'
import { failed, ok } from '../../services/replies'

/** A case as one block of text. */
export const run: Run<'cases.ticketBlock'> = async (desk, _asking, { accountId, caseId }) => {
  const account = await settledAccount(desk, accountId, desk.clock.now())
  const one = account?.cases.find(({ id }) => id === caseId)
  return account && one ? ok({ text: await ticketBlock(desk, account, one) }) : failed('not-found')
}
