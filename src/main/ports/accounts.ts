import type { AccountId, OperatorId, RequestId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../engine/model/account'
import type { ContactPoint, Holders } from '../engine/model/holders'
import type { Decision } from '../engine/model/decision'
import type { AccountEvent } from '../engine/model/events'
import type { AuditEntry } from './audit'
import type { HookNotice } from './hooks'
import type { Durability } from './durability'
import type { Spare } from './unreadable'

/**
 * Accounts with their events. Nothing is thrown for an account that does not exist: null.
 * @throws UnreadableRecord, as does everything here that reads an account or an event, unless a `spare` is told of it.
 */
export interface Accounts {
  read(id: AccountId): Promise<Account | null>
  /**
   * One transaction: reads the account, gathers what the decision has to know of others, calls the pure `decision`, and stores
   * its due events, its events, the account after them, the index rows, the outbox messages (without codes) and what `audit`
   * makes of it, if anything. What throws rolls all of it back. Null where the account does not exist.
   */
  decide<D extends Decision>(id: AccountId, making: DecisionMaking<D>): Promise<D | null>
  /**
   * The same for what may be sent again because no answer came: what it is answered is kept in the same transaction. Under an
   * id that is known, nothing is decided and nothing stored.
   * @throws UnreadableRecord where what was kept under the id can't be read: it must not be decided twice
   */
  decideOnce<D extends Decision, Answer>(
    id: AccountId,
    request: AnsweredRequest<D, Answer>,
    making: DecisionMaking<D>,
  ): Promise<Once<D, Answer> | null>
  /**
   * The same for several accounts in one transaction, which costs one write to the disk: for what falls due by itself.
   * What fails at one account undoes what was stored of that one, and the others go on. What concerns all of them, as a full
   * disk does, rolls all of them back.
   * @param spare is told of each that failed
   * @returns of the accounts from the first on, in their order; null where one failed, or does not exist. Fewer than were given
   * where `goesOn` ended it.
   */
  decideEach<D extends Decision>(
    ids: readonly AccountId[],
    making: SeveralDecisions<D>,
    spare: Spare,
  ): Promise<readonly (D | null)[]>
  /**
   * All or nothing: registers every account with its first event in one transaction, recorded at the audit's instant.
   * Throws when one exists.
   */
  register(events: readonly RegisteredEvent[], audit: AuditEntry): Promise<void>
  /** The newest events first. */
  events(id: AccountId, limit: number, spare?: Spare): Promise<readonly StoredEvent[]>
  /** All events that were recorded from one instant to another, these two among them, in their order. */
  eventsBetween(
    id: AccountId,
    from: Instant,
    until: Instant,
    spare?: Spare,
  ): Promise<readonly StoredEvent[]>
  count(): Promise<number>
  /** Accounts in the order in which they came, after a place. */
  page(after: number, limit: number, spare: Spare): Promise<AccountPage>
}

/** How a decision is made and what is kept of it. All of it is pure: a store that meets another writer makes it again. */
export interface DecisionMaking<D extends Decision> {
  /** The contacts of which the decision has to know who has them; left out: none. */
  readonly gather?: (account: Account) => readonly ContactPoint[]
  /** @param holders who has the contacts that were gathered, as it stands in the same transaction */
  readonly decision: (account: Account, holders: Holders) => D
  readonly audit: (decision: D) => AuditEntry | null
  /** What a ticket system is told of it; left out: nothing. */
  readonly notices?: (decision: D) => readonly HookNotice[]
  /** When it was noticed: the `now` that was decided with. Due events took effect earlier. */
  readonly recordedAt: Instant
}

/** A request by the id that whoever sends it gave it. The ids are kept for a day (`Upkeep.forgetRequests`). */
export interface AnsweredRequest<D extends Decision, Answer> {
  readonly id: RequestId
  readonly operatorId: OperatorId
  /** Two requests that differ have different ones, and nobody can tell what was asked for by it. */
  readonly digest: string
  /** What whoever asked is told, as JSON can keep it: no code, no secret, and no contact in full. Pure. */
  readonly answer: (decision: D) => Answer
}

/**
 * `decided`: now, for the first time · `known`: it was decided before, and answered this · `other`: under this id something
 * else was asked for, or by somebody else
 */
export type Once<D extends Decision, Answer> =
  | { readonly is: 'decided'; readonly decision: D; readonly answer: Answer }
  | { readonly is: 'known'; readonly answer: Answer }
  | { readonly is: 'other' }

export interface SeveralDecisions<D extends Decision> {
  readonly decision: (account: Account) => D
  readonly audit: (id: AccountId, decision: D) => AuditEntry | null
  readonly recordedAt: Instant
  /** Asked after each: false ends the transaction there. */
  readonly goesOn?: () => boolean
  readonly durability?: Durability
}

export type RegisteredEvent = Extract<AccountEvent, { type: 'account-registered' }>

export interface AccountPage {
  readonly accounts: readonly Account[]
  /** Where the following page begins; null: this was the last. */
  readonly next: number | null
}

/** `recordedAt` is when it was noticed, `event.at` when it took effect. */
export interface StoredEvent {
  readonly sequence: number
  readonly recordedAt: Instant
  readonly event: AccountEvent
}
