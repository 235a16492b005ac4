import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { settledAccount } from '../../services/accounts/settled'
import { caseSummary } from '../../services/cases/summary'

/** The summary of one case, for its customer. */
export const run: Run<'cases.summary'> = async (desk, _asking, { accountId, caseId }) => {
  const now = desk.clock.now()
  const account = await settledAccount(desk, accountId, now)
  const one = account?.cases.find(({ id }) => id === caseId)
  return account && one ? ok(await caseSummary(desk, account, one, now)) : failed('not-found')
}
