import type { AccountId, CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Account } from '../engine/model/account'
import type { Decision } from '../engine/model/decision'
import type { Due } from '../engine/time/due'
import type { AccountEvent } from '../engine/model/events'
import type { AuditEntry } from './audit'
import type { Lasting } from './durability'
import type { Spare } from './unreadable'

export interface AccountStore {
  /**
   * Throws nothing for an unknown account: null.
   * @throws UnreadableRecord, as does everything here that reads an account or an event, unless a `spare` is told of it.
   */
  read(id: AccountId): Account | null
  /**
   * One immediate transaction: reads the account, calls the pure `decision`, and stores its due events, its events, the
   * account after them, the index rows, the outbox messages (without codes) and what `audit` makes of it, if anything.
   * What throws rolls all of it back. `decision` may be called again by a store that retries; null where the account
   * does not exist.
   * @param recordedAt when it was noticed: the `now` that was decided with. Due events took effect earlier.
   */
  decide<D extends Decision>(
    id: AccountId,
    decision: (account: Account) => D,
    audit: (decision: D) => AuditEntry | null,
    recordedAt: Instant,
  ): Promise<D | null>
  /**
   * The same for several accounts in one transaction, which costs one write to the disk: for what falls due by itself.
   * What fails at one account undoes what was stored of that one, and the others go on. What concerns all of them, as a full
   * disk does, rolls all of them back.
   * @param ids asked for one by one as they are decided, so that whoever gives them can end the transaction
   * @param spare is told of each that failed
   * @returns of each that was given, in their order; null where it failed, or does not exist
   */
  decideEach<D extends Decision>(
    ids: Iterable<AccountId>,
    decision: (account: Account) => D,
    audit: (id: AccountId, decision: D) => AuditEntry | null,
    recordedAt: Instant,
    spare: Spare,
    lasting?: Lasting,
  ): Promise<readonly (D | null)[]>
  /**
   * All or nothing: registers every account with its first event in one transaction, recorded at the audit's instant.
   * Throws when one exists.
   */
  register(events: readonly RegisteredEvent[], audit: AuditEntry): Promise<void>
  /**
   * Accounts that have exactly this contact, confirmed, in the order of their ids. Upper and lower case are the same;
   * a new contact that a pending replacement has not put in force yet doesn't count.
   */
  withConfirmedContact(kind: ContactKind, value: string): readonly AccountId[]
  /**
   * Upper and lower case are the same. Null where nobody has the name, and where more than one account has it. An account that
   * can't be read counts as having it where the index says so: nobody else gets the name meanwhile.
   */
  withSignInName(value: string): AccountId | null
  /** Whether an account other than this one has the sign-in name. */
  isNameOfAnother(value: string, than: AccountId): boolean
  /**
   * What an operator types into the find box: words of a name, a sign-in name, an email, a case id or their beginnings;
   * a phone in any spelling or its last digits. Several words narrow it down. After these come accounts that have three
   * characters or more somewhere inside a name, sign-in name, email or phone (decision record 0010).
   * @param limit how many hits are wanted, at most 100.
   */
  find(typed: string, limit: number): FindResult
  /**
   * What of an account a hit was met by, as the account itself has it: what begins so or, where nothing does, what has the first
   * word that is long enough inside. Null: the index is damaged, and the account was never meant.
   */
  met(account: Account, typed: string, matched: HandleKind | null): HandleKind | null
  /**
   * What falls due at or before `until`, oldest first, at most `limit` accounts.
   * @param after only what comes after this one: whoever goes on from the last gets each account once, also those that stay due
   */
  dueBy(until: Instant, limit: number, after?: DuePlace): readonly DueAccount[]
  /**
   * Everything of these kinds that will happen by itself after a place, soonest first, what an account has later as well; at the
   * same instant in the order in which the accounts came. What stays as it is between two pages comes exactly once over both;
   * what is new or was moved comes where it lies after the place.
   * @param limit at most so many dates
   */
  dates(kinds: readonly Due['what'][], after: DatePlace, limit: number): readonly AccountDate[]
  /** How many of them there are. */
  countDates(kinds: readonly Due['what'][], after: DatePlace): number
  /** How many accounts something falls due on. */
  dueCount(): number
  /** Accounts with a request for approval that is open at `now`; what lapses first comes first. */
  awaitingApproval(now: Instant, limit: number): readonly AccountId[]
  /** The open cases of an operator, the newest first. */
  openCases(operatorId: OperatorId, limit: number): readonly CasePlace[]
  /** Those that they opened and that were closed at or after `since`, the last one first. */
  closedCases(operatorId: OperatorId, since: Instant, limit: number): readonly CasePlace[]
  /** How many of them there are. */
  countOpenCases(operatorId: OperatorId): number
  countClosedCases(operatorId: OperatorId, since: Instant): number
  /** The newest events first. */
  events(id: AccountId, limit: number, spare?: Spare): readonly StoredEvent[]
  /** All events that were recorded from one instant to another, these two among them, in their order. */
  eventsBetween(id: AccountId, from: Instant, until: Instant, spare?: Spare): readonly StoredEvent[]
  count(): number
  /** Accounts in the order in which they came, after a place; `next` is where the following page begins, null: this was the last. */
  page(
    after: number,
    limit: number,
    spare: Spare,
  ): { readonly accounts: readonly Account[]; readonly next: number | null }
  /** How many accounts are found by beginnings only, because what stands inside their words is not indexed yet. */
  unindexed(): number
  /** Indexes some of these, within some milliseconds; answers how many are left. */
  indexSome(spare: Spare): number
  /** Puts some of the pieces together that writes of that index leave behind, within some milliseconds; false: there is nothing to do. */
  mergeSome(): boolean
}

export type RegisteredEvent = Extract<AccountEvent, { type: 'account-registered' }>

/** A place among what is due. `place`: the store's own order of accounts that are due at the same instant. */
export interface DuePlace {
  readonly dueAt: Instant
  readonly place: number
}

export interface DueAccount extends DuePlace {
  readonly accountId: AccountId
}

/** A place among all dates: after this account's at this instant; without an account, before all of this instant. */
export interface DatePlace {
  readonly at: Instant
  readonly accountId: AccountId | null
  /** Where the account stands in the store. Whoever goes on after a date passes it on: an id that was damaged leads nowhere. */
  readonly number?: number
}

export interface AccountDate extends Due {
  readonly accountId: AccountId
  readonly number: number
}

/** Where a case is. */
export interface CasePlace {
  readonly caseId: CaseId
  readonly accountId: AccountId
}

/** `recordedAt` is when it was noticed, `event.at` when it took effect. */
export interface StoredEvent {
  readonly sequence: number
  readonly recordedAt: Instant
  readonly event: AccountEvent
}

export interface FindHit {
  readonly accountId: AccountId
  /** What the first word is the beginning of; null: it stands inside a word, and `met` says of what. */
  readonly matched: HandleKind | null
}

export interface FindResult {
  readonly hits: readonly FindHit[]
  /** How many accounts match in all, counted up to 1,000; of those that only have it inside a word, no more than are shown. */
  readonly total: number
  /** More accounts match than `total` says, or may: not every candidate is looked at. */
  readonly capped: boolean
  /** Some accounts are found by beginnings only as yet: see `unindexed`. */
  readonly indexing: boolean
}

/** A handle is anything that an account is found by. */
export const handleKinds = [
  'name',
  'email',
  'phone',
  'phone-reversed',
  'sign-in-email',
  'sign-in-phone',
  'user-name',
  'case',
] as const

export type HandleKind = (typeof handleKinds)[number]
