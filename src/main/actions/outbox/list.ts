import type { Action } from '../action'
import { ok } from '../replies'
import { messageView } from './view'

const shown = 200

/** The newest messages to customers, and what became of them. */
export const listOutbox: Action<'outbox.list'> = (desk) => {
  const names = new Map<string, string>()
  const nameOf = (accountId: string) => {
    const known = names.get(accountId) ?? desk.store.accounts.read(accountId)?.name ?? ''
    names.set(accountId, known)
    return known
  }
  return ok(desk.store.outbox.list(shown).map((message) => messageView(desk, message, nameOf(message.accountId))))
}
