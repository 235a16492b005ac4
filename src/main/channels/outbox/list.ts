import type { AccountId } from '@shared/vocabulary/ids'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { UnreadableRecord } from '../../ports/unreadable'
import { sparing } from '../../services/unreadable/sparing'
import { messageView } from '../../services/outbox/view'
import { mapInTurn } from '../../platform/inTurn'

const shown = 200

/** The newest messages to customers, and what became of them. Those to an account that can't be read are there without its name. */
export const run: Run<'outbox.list'> = async (desk) => {
  const items = sparing(desk)
  const stored = await desk.store.outbox.list(shown, undefined, items.spare)
  const unreadable = items.leftOut()
  const names = new Map<AccountId, string | null>()
  const nameOf = async (accountId: AccountId) => {
    const known = names.get(accountId)
    if (known !== undefined) return known
    const name = await items.each(accountId, async () => {
      const account = await desk.store.accounts.read(accountId)
      if (account === null) throw new UnreadableRecord('account', accountId)
      return account.name
    })
    names.set(accountId, name)
    return name
  }
  const messages = await mapInTurn(stored, async (message) =>
    messageView(desk, message, await nameOf(message.accountId)),
  )
  await items.report()
  return ok({ messages, unreadable })
}
