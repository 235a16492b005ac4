import type { AccountId } from '@shared/vocabulary/ids'
import { decisionEntry } from '../../audit/entries'
import type { Account } from '../../engine/model/account'
import type { Command } from '../../engine/model/commands'
import { decide } from '../../engine/commands/decide'
import type { Decision, DecisionContext } from '../../engine/model/decision'
import { settle } from '../../engine/time/settle'
import type { Desk } from '../desk'
import { contextOf } from './context'

export interface Given {
  /** The account as it stood when the command was given, with all that had fallen due. */
  readonly before: Account
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
  const stood: { account: Account | null } = { account: null }
  const decision = await desk.store.accounts.decide(
    accountId,
    (account) => {
      stood.account = asOf(account, context)
      return decide(account, command, context)
    },
    (decided) => decisionEntry(now, command, accountId, decided),
    now,
  )
  if (decision === null || stood.account === null) return null
  desk.courier.deliver(accountId, decision.messages, now)
  desk.given.tell({ accountId, command, decision })
  desk.changes.tell({ accountId })
  return { before: stood.account, decision, context }
}

/** The same decision without storing it: nobody is told. */
export function preview(desk: Desk, accountId: AccountId, command: Command): Given | null {
  const account = desk.store.accounts.read(accountId)
  if (account === null) return null
  const context = contextOf(desk, desk.clock.now())
  return { before: asOf(account, context), decision: decide(account, command, context), context }
}

function asOf(account: Account, { now, ids }: DecisionContext): Account {
  return settle(account, now, ids).account
}
