import { settle } from '../../engine/settle'
import { unknownEntry } from '../../audit/entries'
import type { Action } from '../action'
import { lookAt } from '../looks'
import { failed, ok } from '../replies'
import { accountView } from './view'

/** The account page. It shows the account as of now, whether or not the sweep has been by. */
export const showAccount: Action<'accounts.show'> = (desk, asking, { accountId }) => {
  const { operator } = asking
  const now = desk.clock.now()
  const stored = desk.store.accounts.read(accountId)
  if (stored === null) {
    desk.store.audit.append(unknownEntry(now, operator, 'accounts.show'))
    return failed('not-found')
  }
  lookAt(desk, asking, 'accounts.show', accountId)
  return ok(accountView(desk, operator, settle(stored, now, desk.ids).account, now))
}
