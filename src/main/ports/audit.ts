import type { AccountId, CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Role } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'

export interface AuditEntry {
  readonly at: Instant
  readonly by:
    | { readonly kind: 'operator'; readonly id: OperatorId; readonly role: Role }
    | { readonly kind: 'customer' }
    | { readonly kind: 'system' }
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
  readonly caseId?: CaseId
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

/** Every entry is appended, sealed and never changed. */
export interface Audit {
  /**
   * From now on every entry is sealed as it is appended.
   * @param after what is known from elsewhere to have been appended: a store that ends before it has lost records, and goes on after it
   */
  sealWith(seal: SealAudit, after: AuditHead | null): Promise<void>
  /** One transaction. Never dated before the newest record, which is what a clock that was set back comes to. */
  append(...entries: readonly AuditEntry[]): Promise<void>
  /** The newest first. */
  list(limit: number, accountId?: AccountId): Promise<readonly AuditRecord[]>
  /**
   * The newest that the filter lets through, before a sequence where one is given. It looks at a bounded number of
   * records, so it may answer fewer than `limit`, even none, and still say where to go on.
   */
  page(question: {
    readonly filter: AuditFilter
    readonly before: number | null
    readonly limit: number
  }): Promise<AuditPage>
  /** Records after a sequence, the oldest first, as they lie there. */
  slice(after: number, limit: number): Promise<readonly AuditRow[]>
  /** The newest record that this store has appended or found when it was opened; null: there is none. */
  head(): Promise<AuditHead | null>
  /** The newest record that a power cut does not take away: what may be said outside of the store. */
  lastingHead(): Promise<AuditHead | null>
  /** Hears of the newest record each time that it is safe from a power cut. One listener, which must not throw. */
  whenLasting(hear: (head: AuditHead) => void): void
}
