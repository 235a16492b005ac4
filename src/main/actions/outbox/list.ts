import type { OutboxMessageView } from '@shared/views/outbox'
import type { OutboxMessage } from '../../ports/store'
import type { Action } from '../action'
import type { Desk } from '../desk'
import { hintOf } from '../masks'
import { ok } from '../replies'
import { isSample } from '../settings'

const shown = 200

/** The newest messages to customers, and what became of them. Their texts are not shown: they may hold a code. */
export const listOutbox: Action<'outbox.list'> = (desk) => {
  const names = new Map<string, string>()
  const nameOf = (accountId: string) => {
    const known = names.get(accountId) ?? desk.store.accounts.read(accountId)?.name ?? ''
    names.set(accountId, known)
    return known
  }
  return ok(desk.store.outbox.list(shown).map((message) => view(desk, message, nameOf(message.accountId))))
}

function view(desk: Desk, message: OutboxMessage, accountName: string): OutboxMessageView {
  const { id, accountId, kind, value, template, language, facts, at, hasCode } = message
  return {
    id, accountId, accountName, kind,
    contactHint: hintOf({ kind, value }, desk.policy),
    template, language, facts, at, hasCode,
    sampleCode: isSample(desk.store.settings) ? desk.sampleCodes.read(id) : null,
    state: message.attempts.at(-1)?.state ?? 'waiting',
  }
}
