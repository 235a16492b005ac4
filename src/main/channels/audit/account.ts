import { accountView } from '../../services/accounts/view'
import { settledAccount } from '../../services/accounts/settled'
import { failed, ok } from '../../services/replies'
import type { Run } from '../run'

/** An account to be read: no action, no request, no way to a contact in full. What is shown is masked as for whoever works on it. */
export const run: Run<'audit.account'> = async (desk, { operator }, { accountId }) => {
  const now = desk.clock.now()
  const account = await settledAccount(desk, accountId, now)
  if (account === null) return failed('not-found')
  const view = await accountView(desk, operator, account, now)
  return ok({
    ...view,
    actions: [],
    requests: [],
    cases: view.cases.map((one) => ({ ...one, offers: null })),
  })
}
