import type { AccountId } from '@shared/vocabulary/ids'
import { decisionEntry } from '../../audit/entries'
import type { Account } from '../../engine/model/account'
import type { Command } from '../../engine/model/commands'
import { decide } from '../../engine/commands/decide'
import { contactsInQuestion } from '../../engine/commands/submitCode'
import type { Holders } from '../../engine/model/holders'
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
  const decision = await desk.store.accounts.decide(accountId, {
    gather: (account) => contactsInQuestion(account, command),
    decision: (account, holders) => {
      stood.account = asOf(account, context)
      return decide(account, command, { ...context, holders })
    },
    audit: (decided) => decisionEntry(now, command, accountId, decided),
    recordedAt: now,
  })
  if (decision === null || stood.account === null) return null
  await desk.courier.deliver([{ accountId, messages: decision.messages }], now)
  desk.given.tell({ accountId, command, decision })
  desk.changes.tell({ accountId })
  return { before: stood.account, decision, context }
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
  const decision = decide(account, command, { ...context, holders })
  return { before: asOf(account, context), decision, context }
}

function asOf(account: Account, { now, ids }: DecisionContext): Account {
  return settle(account, now, ids).account
}
