import { settle } from '../../engine/time/settle'
import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { accountView } from '../../services/accounts/view'

/** The account page. It shows the account as of now, whether or not the sweep has been by. */
export const run: Run<'accounts.show'> = async (desk, { operator }, { accountId }) => {
  const stored = await desk.store.accounts.read(accountId)
  if (stored === null) return failed('not-found')
  const now = desk.clock.now()
  return ok(await accountView(desk, operator, settle(stored, now, desk.ids).account, now))
}
