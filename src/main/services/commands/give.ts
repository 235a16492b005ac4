import type { AccountId } from '@shared/vocabulary/ids'
import { decisionEntry } from '../../audit/entries'
import type { Command } from '../../engine/model/commands'
import { decide } from '../../engine/commands/decide'
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
  const decision = await desk.store.accounts.decide(
    accountId,
    (account) => decide(account, command, context),
    (decided) => decisionEntry(now, command, accountId, decided),
    now,
  )
  if (decision === null) return null
  desk.courier.deliver(accountId, decision.messages, now)
  desk.given.tell({ accountId, command, decision })
  desk.changes.tell({ accountId })
  return { decision, context }
}

/** The same decision without storing it: nobody is told. */
export function preview(desk: Desk, accountId: AccountId, command: Command): Given | null {
  const account = desk.store.accounts.read(accountId)
  if (account === null) return null
  const context = contextOf(desk, desk.clock.now())
  return { decision: decide(account, command, context), context }
}
