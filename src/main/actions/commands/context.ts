import type { Instant } from '@shared/vocabulary/instant'
import type { Command } from '../../engine/commands'
import type { DecisionContext } from '../../engine/decision'
import type { Desk } from '../desk'

/** What a decision may depend on, gathered before it: the engine asks nobody. */
export function contextOf(desk: Desk, now: Instant, command?: Command): DecisionContext {
  const contact = command !== undefined && 'contact' in command ? command.contact : null
  const having = contact?.value == null ? [] : desk.store.accounts.withConfirmedContact(contact.kind, contact.value)
  return { now, policy: desk.policy, ids: desk.ids, secrets: desk.secrets, accountsWithContact: () => having }
}
