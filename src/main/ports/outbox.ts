import type { AttemptState, DeliveryState } from '@shared/vocabulary/deliveryStates'
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
   * Those of some states, the newest first, from after a place on; by an index, however many there are.
   * @param spare is told of messages that can't be read, and gets the others
   */
  page(
    filter: MessageFilter,
    after: number | null,
    limit: number,
    spare?: Spare,
  ): Promise<MessagePage>
  /** How many of them there are; nothing is counted beyond `most`. */
  count(filter: MessageFilter, most: number): Promise<number>
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

/** Messages by what became of them. */
export interface MessageFilter {
  readonly states: readonly DeliveryState[]
  /** Null: of every kind. */
  readonly kind: ContactKind | null
  /** What became so then or later; null: whenever. */
  readonly since: Instant | null
}

export interface MessagePage {
  readonly messages: readonly OutboxMessage[]
  /** Where the next page begins; null: this was the last. */
  readonly next: number | null
}

/** What became of messages to one account. */
export interface AccountAttempts {
  readonly accountId: AccountId
  readonly attempts: readonly (DeliveryAttempt & {
    readonly messageId: MessageId
    /** When it is tried again; left out: it isn’t. */
    readonly dueAt?: Instant
  })[]
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
  /** What was tried, and what came back of it, in that order. */
  readonly attempts: readonly DeliveryAttempt[]
  /** What was heard of it meanwhile and changed nothing. */
  readonly remarks: readonly DeliveryRemark[]
  readonly standing: DeliveryStanding
}

/** How it stands with one message. */
export interface DeliveryStanding {
  readonly state: DeliveryState
  readonly since: Instant
  /** When it is tried again; null: it waits for nothing. */
  readonly dueAt: Instant | null
  readonly tries: number
  /** Afterwards it is not sent any more: its code would be of no use, or a notice came days too late. */
  readonly worthUntil: Instant | null
  /** How often nobody can say whether it left. */
  readonly doubtful: number
}

/** A report that is no end: it is delayed, or something came back that says nothing of it. */
export interface DeliveryRemark {
  readonly at: Instant
  readonly is: 'delayed' | 'remark'
  readonly status: string | null
  readonly answer: string | null
}

export interface DeliveryAttempt {
  readonly at: Instant
  readonly state: AttemptState
  readonly answer: string | null
}
