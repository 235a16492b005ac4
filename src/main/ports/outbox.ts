import type { AccountId, ContactId, MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind, MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { Durability } from './durability'
import type { Spare } from './unreadable'

/** What was written to customers, without the codes, and what became of it. */
export interface Outbox {
  /**
   * The newest first.
   * @param spare is told of messages that can't be read, and gets the others; without it, the first such is thrown
   */
  list(limit: number, accountId?: AccountId, spare?: Spare): Promise<readonly OutboxMessage[]>
  /**
   * What did not arrive: messages whose last attempt is of `since` or later and brought them to nobody.
   * @param limit at most so many of those that a provider refused, the newest first
   * @param spare is told of messages that can't be read, and gets the others
   */
  undelivered(since: Instant, limit: number, spare?: Spare): Promise<Undelivered>
  /**
   * One transaction. What fails at one account undoes what was kept of that one, and `spare` is told.
   * @throws where there is no such message and nobody spares it
   */
  record(
    ofAccounts: readonly AccountAttempts[],
    durability?: Durability,
    spare?: Spare,
  ): Promise<void>
}

export interface Undelivered {
  readonly refused: readonly OutboxMessage[]
  readonly refusedCount: number
  /** How many there was no channel for. */
  readonly notConnectedCount: number
}

/** What became of messages to one account. */
export interface AccountAttempts {
  readonly accountId: AccountId
  readonly attempts: readonly (DeliveryAttempt & { readonly messageId: MessageId })[]
}

export interface OutboxMessage {
  readonly id: MessageId
  readonly accountId: AccountId
  readonly contactId: ContactId
  readonly kind: ContactKind
  readonly value: string
  readonly template: MessageTemplate
  readonly language: MessageLanguage
  readonly facts: Facts
  readonly hasCode: boolean
  readonly at: Instant
  readonly attempts: readonly DeliveryAttempt[]
}

export interface DeliveryAttempt {
  readonly at: Instant
  readonly state: 'not-connected' | 'sent' | 'delivered' | 'refused'
  readonly answer: string | null
}
