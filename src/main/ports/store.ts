import type { AccountId, CaseId, MessageId, OperatorId } from '@shared/vocabulary/ids'
import type { ContactKind, MessageLanguage, MessageTemplate, Role } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Account } from '../engine/accounts/account'
import type { Decision } from '../engine/decision'
import type { Due } from '../engine/due'
import type { AccountEvent } from '../engine/events'
import type { PlanBook } from './imports'

/**
 * When a transaction is safe from a power cut: once it is answered, or, for what would be done again in the same way, once
 * something after it is. Whoever reads sees it at once either way, and the end of the program takes nothing away.
 */
export type Lasting = 'now' | 'soon'

/** The one door to what is kept. One conformance suite in tests/contract runs over every implementation. */
export interface Store {
  readonly accounts: AccountStore
  readonly operators: OperatorStore
  readonly audit: AuditStore
  readonly outbox: OutboxStore
  readonly settings: SettingStore
  readonly imports: ImportStore
  /** Makes all that `work` writes one transaction, and one write to the disk; what throws rolls all of it back. Nothing in it may wait. */
  together<T>(work: () => T, lasting?: Lasting): T
  /**
   * Waits until all that was stored before is safe from a power cut; whoever stores meanwhile is not held up. Whoever stores
   * by the thousand waits for it now and then: what tidying up that needs is done then.
   */
  flush(): Promise<void>
  close(): void
}

export interface AccountStore {
  /** Throws nothing for an unknown account: null. */
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
   * What throws rolls all of them back.
   * @param ids asked for one by one as they are decided, so that whoever gives them can end the transaction
   * @returns of each that was given, in their order
   */
  decideEach<D extends Decision>(
    ids: Iterable<AccountId>,
    decision: (account: Account) => D,
    audit: (id: AccountId, decision: D) => AuditEntry | null,
    recordedAt: Instant,
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
  /** Upper and lower case are the same. Null where nobody has the name, and where more than one account has it. */
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
  /** What of an account has the first word that is long enough for it inside; null where nothing has. */
  metInside(account: Account, typed: string): HandleKind | null
  /** What falls due at or before `until`, oldest first, at most `limit` accounts. */
  dueBy(until: Instant, limit: number): readonly { readonly accountId: AccountId; readonly dueAt: Instant }[]
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
  /** The newest events first. */
  events(id: AccountId, limit: number): readonly StoredEvent[]
  count(): number
  /** Accounts in the order in which they came, after a place; `next` is where the following page begins, null: this was the last. */
  page(after: number, limit: number): { readonly accounts: readonly Account[]; readonly next: number | null }
  /** How many accounts are found by beginnings only, because what stands inside their words is not indexed yet. */
  unindexed(): number
  /** Indexes some of these, within some milliseconds; answers how many are left. */
  indexSome(): number
  /** Puts some of the pieces together that writes of that index leave behind, within some milliseconds; false: there is nothing to do. */
  mergeSome(): boolean
}

export type RegisteredEvent = Extract<AccountEvent, { type: 'account-registered' }>

/** A place among all dates: after this account's at this instant; without an account, before all of this instant. */
export interface DatePlace {
  readonly at: Instant
  readonly accountId: AccountId | null
}

export interface AccountDate extends Due {
  readonly accountId: AccountId
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
  /** What the first word is the beginning of; null: it stands inside a word, and `metInside` says of what. */
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
export const handleKinds = ['name', 'email', 'phone', 'phone-reversed', 'sign-in-email', 'sign-in-phone', 'user-name', 'case'] as const
export type HandleKind = (typeof handleKinds)[number]

export interface OutboxStore {
  /** The newest first. */
  list(limit: number, accountId?: AccountId): readonly OutboxMessage[]
  /** Throws when there is no such message. */
  record(id: MessageId, attempt: DeliveryAttempt): void
}

export interface OutboxMessage {
  readonly id: MessageId
  readonly accountId: AccountId
  readonly contactId: string
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

export interface AuditEntry {
  readonly at: Instant
  readonly by: { readonly kind: 'operator'; readonly id: OperatorId; readonly role: Role } | { readonly kind: 'customer' } | { readonly kind: 'system' }
  /** The channel or command that was used. */
  readonly action: string
  readonly accountId: AccountId | null
  readonly caseId: CaseId | null
  readonly outcome: 'accepted' | 'refused' | 'failed'
  readonly rule: RuleId | null
  readonly facts: Facts
}

/** An entry in its place. */
export interface AuditRecord extends AuditEntry {
  readonly sequence: number
}

/** A record as it lies in the store: nothing of it is believed before its digest was checked (decision record 0006). */
export interface AuditRow {
  readonly sequence: number
  readonly at: number
  readonly by: string
  readonly operator: string | null
  readonly role: string | null
  readonly action: string
  readonly account: string | null
  readonly case: string | null
  readonly outcome: string
  readonly rule: string | null
  /** JSON, its keys in order. */
  readonly facts: string
  /** Null: it is older than the seals. */
  readonly digest: Uint8Array | null
}

/** The digest of a row and of all rows before it; `previous` is null for the first that is sealed. */
export type SealAudit = (previous: Uint8Array | null, row: Omit<AuditRow, 'digest'>) => Uint8Array

/** What is asked of the audit; left out: everything. `from` counts, `until` does not. */
export interface AuditFilter {
  readonly from?: Instant
  readonly until?: Instant
  readonly operatorId?: OperatorId
  readonly accountId?: AccountId
  readonly action?: string
  readonly outcome?: AuditEntry['outcome']
  readonly rule?: RuleId
}

export interface AuditPage {
  readonly records: readonly AuditRecord[]
  /** Where to go on looking: only records before this sequence are left. Null: there are none. */
  readonly next: number | null
}

export interface AuditHead {
  readonly sequence: number
  readonly digest: Uint8Array | null
}

export interface AuditStore {
  /**
   * From now on every entry is sealed as it is appended.
   * @param after what is known from elsewhere to have been appended: a store that ends before it has lost records, and goes on after it
   */
  sealWith(seal: SealAudit, after: AuditHead | null): void
  append(entry: AuditEntry): void
  /** The newest first. */
  list(limit: number, accountId?: AccountId): readonly AuditRecord[]
  /**
   * The newest that the filter lets through, before a sequence where one is given. It looks at a bounded number of
   * records, so it may answer fewer than `limit`, even none, and still say where to go on.
   */
  page(question: { readonly filter: AuditFilter; readonly before: number | null; readonly limit: number }): AuditPage
  /** The newest record that this store has appended or found when it was opened; null: there is none. */
  head(): AuditHead | null
  /** The newest record that a power cut does not take away: what may be said outside of the store. */
  lastingHead(): AuditHead | null
  /** Records after a sequence, the oldest first, as they lie there. */
  slice(after: number, limit: number): readonly AuditRow[]
}

export interface OperatorRecord {
  readonly id: OperatorId
  readonly name: string
  readonly role: Role
  /** An encoded Argon2id string. */
  readonly passphraseHash: string
  readonly createdAt: Instant
  readonly failuresInRow: number
  readonly lockedUntil: Instant | null
  /** When somebody else gave them the passphrase, which they must change before anything else; null: it is their own. */
  readonly passphraseGivenAt: Instant | null
  readonly lastSignInAt: Instant | null
  /** Whoever was removed stays for the history's sake: the name is not given again, and nobody signs in with it. */
  readonly removedAt: Instant | null
}

export interface OperatorStore {
  /** By name, those who were removed too. */
  list(): readonly OperatorRecord[]
  /** The one that the profile began with; null before the first start. */
  founder(): OperatorRecord | null
  /** Upper and lower case are the same. Finds those who were removed too. */
  byName(name: string): OperatorRecord | null
  /** Throws when the id or the name is taken. */
  add(operator: OperatorRecord): void
  /** Writes what is given, leaves the rest; nothing where there is no such operator. */
  change(id: OperatorId, changes: OperatorChanges): void
}

export type OperatorChanges = Partial<Omit<OperatorRecord, 'id' | 'name' | 'createdAt'>>

export interface SettingStore {
  get(key: string): string | null
  set(key: string, value: string): void
}

/** What the store keeps of an import that is under way, so that a crash leaves all of it or nothing (decision record 0009). */
export interface ImportUnderWay {
  readonly planId: string
  /** Whose import it is. */
  readonly operatorId: OperatorId
  /** `adding`: accounts numbered above `above` are there for nobody · `changing`: they are, and the changes of the plan are owed. */
  readonly state: 'adding' | 'changing'
  readonly above: number
}

export interface ImportStore {
  /** Where other threads of this app open the store; null: it is in memory, and can't be imported into. */
  readonly file: string | null
  underWay(): ImportUnderWay | null
  /** From now on nobody sees an account that is added, until `commit`. Throws where an import is under way. */
  begin(planId: string, operatorId: OperatorId): ImportUnderWay
  /** One transaction: what was added is there for everybody, the audit says so, and where `owed`, the plan's changes are owed. */
  commit(entry: AuditEntry, owed: boolean): void
  /** Nothing was added, or it has been removed again: everything is as before. */
  takenBack(): void
  /** The changes that were owed are made. */
  finished(): void
  /** Where the plan of this id lies, a file for this user only. */
  planFile(planId: string): string
  /** Opens a plan that has been made whole; null where there is none. */
  openPlan(planId: string): PlanBook | null
  /** Removes every plan but that one. */
  removePlans(except: string | null): void
}
