import type { AccountId, ContactId, MessageId } from '@shared/vocabulary/ids'
import type { AttemptState, DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { DeliveryReason } from '@shared/vocabulary/deliveryReasons'
import type { ContactKind, MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'

/** How it stands with one message, and how it came to that. */
export interface StandingView {
  readonly kind: ContactKind
  /** When it was written. */
  readonly at: Instant
  readonly hasCode: boolean
  readonly state: DeliveryState
  readonly since: Instant
  /** When it is tried again; null: it waits for nothing. */
  readonly nextTryAt: Instant | null
  /** When its code expires; null: it has none. */
  readonly expiresAt: Instant | null
  /** What was tried and what came back later, in that order. */
  readonly attempts: readonly AttemptView[]
}

export interface OutboxMessageView extends StandingView {
  readonly id: MessageId
  readonly accountId: AccountId
  /** Null: the account can't be read. */
  readonly accountName: string | null
  readonly contactId: ContactId
  readonly contactHint: string
  readonly template: MessageTemplate
  readonly language: MessageLanguage
  readonly facts: Facts
  /**
   * The code, in a profile that was opened as sample and only for messages sent since the app was started;
   * a live profile never has it (rule code.hidden).
   */
  readonly sampleCode: string | null
}

/** What an attempt came to, or what was reported later. `delayed` and `remark` change nothing. */
export type AttemptViewState = Exclude<AttemptState, 'sent'> | 'delayed' | 'remark'

/** One attempt to deliver, or one report of it; the provider’s answer without the addresses that it quotes. */
export interface AttemptView {
  readonly at: Instant
  readonly state: AttemptViewState
  /** What the answer means, where it says so in a code. */
  readonly reason: DeliveryReason | null
  readonly answer: string | null
}

/** Which messages are listed, what did not arrive first. */
export const outboxLists = ['failed', 'uncertain', 'waiting', 'gone', 'unsent', 'all'] as const
export type OutboxList = (typeof outboxLists)[number]

/** How far back a list goes. */
export const outboxPeriods = ['1d', '7d', '30d', 'ever'] as const
export type OutboxPeriod = (typeof outboxPeriods)[number]

/** What stands in each list; `all`: in the list itself. */
export const statesOfList: Readonly<Record<Exclude<OutboxList, 'all'>, readonly DeliveryState[]>> =
  {
    failed: ['bounced', 'refused', 'expired', 'lost'],
    uncertain: ['unknown'],
    waiting: ['queued', 'sending', 'deferred', 'held'],
    gone: ['accepted', 'delivered'],
    unsent: ['not-connected'],
  }

/** A page of messages, the newest first. */
export interface OutboxView {
  /** Which list it is of. */
  readonly list: OutboxList
  readonly messages: readonly OutboxMessageView[]
  /** Where the next page begins; null: this was the last. */
  readonly next: number | null
  readonly unreadable: number
  /** How many each list has in the same period; where it is `mostListed`, that many at least. */
  readonly counts: Readonly<Record<Exclude<OutboxList, 'all' | 'gone'>, number>>
  /** Whether what is sent leaves, now. */
  readonly reach: ReachView
}

/** So many are on a page. */
export const outboxPage = 50
/** Nothing is counted further. */
export const mostListed = 1000

/**
 * Whether a message to a contact of that kind leaves now. `none`: no channel is connected · `stopped`: there is one, and it stands
 * still since then · `invented`: this is the sample, what becomes of messages is made up
 */
export type KindReach =
  | { readonly is: 'open' | 'none' | 'invented' }
  | { readonly is: 'stopped'; readonly since: Instant }
export type ReachView = Readonly<Record<ContactKind, KindReach>>
