import { settle } from '../../engine/settle'
import { usedEntry } from '../../audit/entries'
import type { Action } from '../action'
import { failed, ok } from '../replies'
import { accountView } from './view'

/** The account page. It shows the account as of now, whether or not the sweep has been by. */
export const showAccount: Action<'accounts.show'> = (desk, { session, operator }, { accountId }) => {
  const stored = desk.store.accounts.read(accountId)
  if (stored === null) return failed('not-found')
  const now = desk.clock.now()
  if (session.shownAccount !== accountId) {
    // A page that is read again because something changed is not looked up again.
    desk.store.audit.append(usedEntry(now, operator, 'accounts.show', {}, accountId))
    session.shownAccount = accountId
  }
  return ok(accountView(desk, operator, settle(stored, now, desk.ids).account, now))
}
