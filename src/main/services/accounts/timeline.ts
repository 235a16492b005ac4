import type { TimelineEntry } from '@shared/views/account'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { Account } from '../../engine/model/account'
import type { Policy } from '../../engine/model/policy'
import type { StoredEvent } from '../../ports/accounts'
import type { Spare } from '../../ports/unreadable'
import type { Desk } from '../desk'
import { hintOf } from './masks'
import { factsOf, type HintOfContact } from './eventFacts'
import { mapInTurn } from '../../platform/inTurn'
import { ticketShown } from '../cases/ticketShown'

const shown = 50
const everything = 10_000

/** What happened on the account, the newest first, as sentences' keys and masked facts; without what can't be read. */
export async function timeline(
  desk: Desk,
  account: Account,
  spare: Spare,
): Promise<readonly TimelineEntry[]> {
  const events = await desk.store.accounts.events(account.id, shown, spare)
  const operators = new Map((await desk.store.operators.list()).map(({ id, name }) => [id, name]))
  const hints = contactHints(desk, account, events, events.length < shown)
  return mapInTurn(events, async ({ sequence, event }) => ({
    sequence,
    at: event.at,
    event: event.type,
    actor: event.by.kind,
    operatorName: event.by.kind === 'operator' ? (operators.get(event.by.id) ?? null) : null,
    facts: {
      ...named(await factsOf(event, hints), operators),
      // The account says which digits are its customer's.
      ...(event.type === 'ticket-linked' ? { ticket: ticketShown(account, event) } : {}),
    },
  }))
}

/** Whom a case was handed over to is said by name. */
function named(facts: Facts, operators: ReadonlyMap<string, string>): Facts {
  const { operator } = facts
  return typeof operator === 'string'
    ? { ...facts, operator: operators.get(operator) ?? '…' }
    : facts
}

/**
 * Masks of contacts that are still there, and of those that have gone: the events have them.
 * @param learntAll whether `events` are all that the account has
 */
export function contactHints(
  desk: Desk,
  account: Account,
  events: readonly StoredEvent[],
  learntAll: boolean,
): HintOfContact {
  const hints = new Map(
    account.contacts.map((contact) => [contact.id, hintOf(contact, desk.policy)]),
  )
  learn(hints, events, desk.policy)
  let askAgain = !learntAll
  return async (contactId) => {
    if (!hints.has(contactId) && askAgain) {
      // An event that can't be read teaches nothing: its contact stays without a mask.
      learn(
        hints,
        await desk.store.accounts.events(account.id, everything, () => undefined),
        desk.policy,
      )
      askAgain = false
    }
    return hints.get(contactId) ?? null
  }
}

function learn(hints: Map<string, string>, events: readonly StoredEvent[], policy: Policy): void {
  for (const { event } of events) {
    if (event.type === 'contact-added' || event.type === 'replacement-requested')
      hints.set(event.contactId, hintOf(event, policy))
    if (event.type === 'account-registered')
      for (const contact of event.contacts) hints.set(contact.id, hintOf(contact, policy))
  }
}
