import type { AccountId } from '@shared/vocabulary/ids'
import { decisionEntry } from '../../audit/entries'
import type { Command } from '../../engine/model/commands'
import { decide } from '../../engine/commands/decide'
import { contactsInQuestion } from '../../engine/commands/submitCode'
import type { Holders } from '../../engine/model/holders'
import type { Decision, DecisionContext } from '../../engine/model/decision'
import type { Desk } from '../desk'
import { contextOf } from './context'

export interface Given {
  readonly decision: Decision
  readonly context: DecisionContext
}

/**
 * Gives a command: one decision, stored with its audit line in one transaction; then the courier, then whoever watches.
 * Null where the account does not exist.
 */
export async function give(
  desk: Desk,
  accountId: AccountId,
  command: Command,
): Promise<Given | null> {
  const now = desk.clock.now()
  const context = contextOf(desk, now)
  const decision = await desk.store.accounts.decide(accountId, {
    gather: (account) => contactsInQuestion(account, command),
    decision: (account, holders) => decide(account, command, { ...context, holders }),
    audit: (decided) => decisionEntry(now, command, accountId, decided),
    recordedAt: now,
  })
  if (decision === null) return null
  await desk.courier.deliver([{ accountId, messages: decision.messages }], now)
  desk.given.tell({ accountId, command, decision })
  desk.changes.tell({ accountId })
  return { decision, context }
}

/** The same decision without storing it: nobody is told. */
export async function preview(
  desk: Desk,
  accountId: AccountId,
  command: Command,
): Promise<Given | null> {
  const account = await desk.store.accounts.read(accountId)
  if (account === null) return null
  const context = contextOf(desk, desk.clock.now())
  const holders: Holders = await Promise.all(
    contactsInQuestion(account, command).map(async ({ kind, value }) => ({
      kind,
      value,
      accounts: await desk.store.search.withConfirmedContact(kind, value),
    })),
  )
  return { decision: decide(account, command, { ...context, holders }), context }
}
