import type { AccountId } from '@shared/vocabulary/ids'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { UnreadableRecord } from '../../ports/unreadable'
import { sparing } from '../../services/unreadable/sparing'
import { messageView } from '../../services/outbox/view'

const shown = 200

/** The newest messages to customers, and what became of them. Those to an account that can't be read are there without its name. */
export const run: Run<'outbox.list'> = (desk) => {
  const items = sparing(desk)
  const stored = desk.store.outbox.list(shown, undefined, items.spare)
  const unreadable = items.leftOut()
  const names = new Map<AccountId, string | null>()
  const nameOf = (accountId: AccountId) => {
    const known = names.get(accountId)
    if (known !== undefined) return known
    const name = items.each(accountId, () => {
      const account = desk.store.accounts.read(accountId)
      if (account === null) throw new UnreadableRecord('account', accountId)
      return account.name
    })
    names.set(accountId, name)
    return name
  }
  const messages = stored.map((message) => messageView(desk, message, nameOf(message.accountId)))
  items.report()
  return ok({ messages, unreadable })
}
