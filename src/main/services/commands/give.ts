import type { DeskCommand } from '@shared/commands/schemas'
import type { DecisionView } from '@shared/views/decision'
import type { AccountId, RequestId } from '@shared/vocabulary/ids'
import { decisionEntry } from '../../audit/entries'
import type { Operator } from '../../engine/model/actor'
import type { Command } from '../../engine/model/commands'
import { decide } from '../../engine/commands/decide'
import { contactsInQuestion } from '../../engine/commands/submitCode'
import type { Holders } from '../../engine/model/holders'
import type { Decision, DecisionContext } from '../../engine/model/decision'
import type { DecisionMaking } from '../../ports/accounts'
import { hookOf, type Hook } from '../hooks/config'
import { noticesOf } from '../hooks/notices'
import { decisionView } from '../accounts/decisionView'
import type { Desk } from '../desk'
import { dropSent } from '../drafts/drafts'
import { auditFactsOf } from './auditFacts'
import { commandOf } from './command'
import { contextOf, previewContextOf } from './context'
import { gatheredFor } from './gathered'

/** A command as a window sends it. */
export interface GivenOnce {
  readonly requestId: RequestId
  readonly accountId: AccountId
  readonly command: DeskCommand
}

export interface DecidedCommand {
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
): Promise<DecidedCommand | null> {
  const context = await gatheredFor(desk, contextOf(desk, desk.clock.now()), command)
  const decision = await desk.store.accounts.decide(
    accountId,
    making(accountId, command, context, await hookOf(desk)),
  )
  if (decision === null) return null
  await passOn(desk, accountId, command, decision, context)
  return { decision, context }
}

/**
 * The same for what an operator's window may send again because no answer came: under a request's id it is decided, stored,
 * delivered and told once, and answered the same every time.
 * @returns `other` where the id stands for another request, or another operator's; null where the account does not exist
 */
export async function giveOnce(
  desk: Desk,
  { requestId, accountId, command }: GivenOnce,
  by: Operator,
): Promise<DecisionView | 'other' | null> {
  return giveUnder(desk, { requestId, accountId, given: commandOf(command, by), sent: command }, by)
}

/** The same of a command that main put together itself: `sent` is what the window asked for, which tells two requests apart. */
export async function giveUnder(
  desk: Desk,
  {
    requestId,
    accountId,
    given,
    sent,
  }: {
    readonly requestId: RequestId
    readonly accountId: AccountId
    readonly given: Command
    readonly sent: object
  },
  by: Operator,
): Promise<DecisionView | 'other' | null> {
  const context = await gatheredFor(desk, contextOf(desk, desk.clock.now()), given)
  const once = await desk.store.accounts.decideOnce(
    accountId,
    {
      id: requestId,
      operatorId: by.id,
      // Keyed, because a command may hold a code; bound to the id, so that equal ones don't show.
      digest: desk.secrets.seal(JSON.stringify(sent), `request ${requestId}`),
      answer: (decision) => decisionView(decision, context),
    },
    making(accountId, given, context, await hookOf(desk)),
  )
  if (once === null) return null
  if (once.is === 'other') return 'other'
  if (once.is === 'decided') await passOn(desk, accountId, given, once.decision, context)
  return once.answer
}

/** How a command is decided, and what the audit says of it. */
function making(
  accountId: AccountId,
  command: Command,
  context: DecisionContext,
  hook: Hook | null,
): DecisionMaking<Decision> {
  return {
    gather: (account) => contactsInQuestion(account, command),
    decision: (account, holders) => decide(account, command, { ...context, holders }),
    audit: (decided) =>
      decisionEntry(
        context.now,
        command,
        accountId,
        decided,
        auditFactsOf(decided, context.policy),
      ),
    recordedAt: context.now,
    ...(hook === null ? {} : { notices: (decided) => noticesOf(decided, context) }),
  }
}

/** What is stored goes to the courier, then to whoever watches. */
async function passOn(
  desk: Desk,
  accountId: AccountId,
  command: Command,
  decision: Decision,
  { now }: DecisionContext,
): Promise<void> {
  await desk.courier.deliver([{ accountId, messages: decision.messages }], now)
  await dropSent(desk, accountId, command, decision)
  desk.given.tell({ accountId, command, decision })
  desk.changes.tell({ accountId })
}

/** The same decision without storing it: nobody is told. */
export async function preview(
  desk: Desk,
  accountId: AccountId,
  command: Command,
): Promise<DecidedCommand | null> {
  const account = await desk.store.accounts.read(accountId)
  if (account === null) return null
  const context = await gatheredFor(desk, previewContextOf(desk, desk.clock.now()), command)
  const holders: Holders = await Promise.all(
    contactsInQuestion(account, command).map(async ({ kind, value }) => ({
      kind,
      value,
      accounts: await desk.store.search.withConfirmedContact(kind, value),
    })),
  )
  return { decision: decide(account, command, { ...context, holders }), context }
}
