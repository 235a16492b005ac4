import type { AccountId, MessageId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind, MessageLanguage, MessageTemplate, Role } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { AccountStore } from './accounts'
import type { AuditEntry, AuditStore } from './audit'
import type { Examination } from './examination'
import type { PlanBook } from './imports'
import type { Lasting } from './durability'
import type { OwnedPlace, Spare } from './unreadable'

/** The one door to what is kept. One conformance suite in tests/contract runs over every implementation. */
export interface Store {
  readonly accounts: AccountStore
  readonly operators: OperatorStore
  readonly audit: AuditStore
  readonly outbox: OutboxStore
  readonly settings: SettingStore
  readonly imports: ImportStore
  readonly examination: Examination
  /** Reads a record again that could not be read. `unknown`: this does not tell, because what is wrong with it shows elsewhere. */
  readsWell(place: OwnedPlace): 'well' | 'badly' | 'unknown'
  /** Makes all that `work` writes one transaction, and one write to the disk; what throws rolls all of it back. Nothing in it may wait. */
  together<T>(work: () => T, lasting?: Lasting): T
  /**
   * Waits until all that was stored before is safe from a power cut; whoever stores meanwhile is not held up. Whoever stores
   * by the thousand waits for it now and then: what tidying up that needs is done then.
   */
  flush(): Promise<void>
  close(): void
}

export interface OutboxStore {
  /**
   * The newest first.
   * @param spare is told of messages that can't be read, and gets the others; without it, the first such is thrown
   */
  list(limit: number, accountId?: AccountId, spare?: Spare): readonly OutboxMessage[]
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
  /** By name, those who were removed too. Whose record can't be read is left out. */
  list(): readonly OperatorRecord[]
  /** Whether the profile has had its first operator, also where nobody's record can be read. */
  any(): boolean
  /** The one that the profile began with; null before the first start, and where their record can't be read. */
  founder(): OperatorRecord | null
  /** Upper and lower case are the same. Finds those who were removed too. Throws UnreadableRecord for whom it finds and can't read. */
  byName(name: string): OperatorRecord | null
  /** Throws when the id or the name is taken. */
  add(operator: OperatorRecord): void
  /** Writes what is given, leaves the rest; nothing where there is no such operator. */
  change(id: OperatorId, changes: OperatorChanges): void
}

export type OperatorChanges = Partial<Omit<OperatorRecord, 'id' | 'name' | 'createdAt'>>

export interface SettingStore {
  /** Null where nobody has set it, and where what was set can't be read: it is as if nobody had. */
  get(key: string): string | null
  set(key: string, value: string): void
  /** Takes it away; nothing where it is not set. */
  remove(key: string): void
  /** All whose key begins with this, by key. */
  startingWith(prefix: string): readonly { readonly key: string; readonly value: string }[]
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
  /** @throws UnreadableRecord where nobody can tell. */
  underWay(): ImportUnderWay | null
  /** From now on nobody sees an account that is added, until `commit`, and the audit says so. Throws where an import is under way. */
  begin(planId: string, operatorId: OperatorId, entry: AuditEntry): ImportUnderWay
  /** One transaction: what was added is there for everybody, the audit says so, and where `owed`, the plan's changes are owed. */
  commit(entry: AuditEntry, owed: boolean): void
  /** Nothing was added, or it has been removed again: everything is as before, and the audit says so. */
  takenBack(entry: AuditEntry): void
  /** The changes that were owed are made: what the audit says of the commit is done. */
  finished(): void
  /** Where the plan of this id lies, a file for this user only. */
  planFile(planId: string): string
  /** Opens a plan that has been made whole; null where there is none. */
  openPlan(planId: string): PlanBook | null
  /** Removes every plan but that one. */
  removePlans(except: string | null): void
}
