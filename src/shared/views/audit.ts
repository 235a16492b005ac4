import type { AccountId, CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { AuditOutcome, Role } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'

/** One thing that somebody did, tried or looked at. Contacts are masked, as they are stored. */
export interface AuditRecordView {
  readonly sequence: number
  readonly at: Instant
  readonly actor: 'operator' | 'customer' | 'system'
  readonly operatorId: OperatorId | null
  /** Null where the profile has no operator of that id. */
  readonly operatorName: string | null
  /** The role that they had then. */
  readonly role: Role | null
  readonly action: string
  readonly accountId: AccountId | null
  readonly accountName: string | null
  /** It is there, and its name can't be read. */
  readonly accountUnreadable: boolean
  readonly accountHint: string | null
  readonly caseId: CaseId | null
  readonly outcome: AuditOutcome
  readonly rule: RuleId | null
  readonly facts: Facts
}

export interface AuditPageView {
  readonly records: readonly AuditRecordView[]
  /** Give it as `before` to go on; null: there is no more. */
  readonly next: number | null
  /** Whom one can filter by. */
  readonly operators: readonly { readonly id: OperatorId; readonly name: string }[]
}

/** See decision record 0006. `to`: the last record that is gone. */
export interface AuditFindingView {
  readonly problem:
    | 'altered'
    | 'out-of-order'
    | 'missing'
    | 'cut-off'
    | 'checkpoint-missing'
    | 'checkpoint-forged'
    | 'other-key'
    | 'witness-missing'
    | 'witness-unreadable'
  readonly sequence: number | null
  readonly to: number | null
}

/** What a check has found, and when it was found first. */
export interface KnownFindingView extends AuditFindingView {
  readonly since: Instant
}

/** How far Latchkey has checked the seals by itself. */
export interface AuditStandingView {
  /** Every record up to this one has been checked since it was appended; null: none yet. */
  readonly upTo: number | null
  /** When that was said last. */
  readonly at: Instant | null
  /** When all of it was checked last, from the first record on; null: that is still to come. */
  readonly wholeAt: Instant | null
  readonly findings: readonly KnownFindingView[]
}

export interface AuditVerificationView {
  /** Null: every record is as it was sealed. */
  readonly finding: AuditFindingView | null
  /** The record that was found, as it stands there now. */
  readonly record: AuditRecordView | null
  /** How many records hold, from the first on; `unsealed` of them are older than the seals. */
  readonly records: number
  readonly unsealed: number
  /** So many of them were sealed with a key that was replaced: nobody can check them any more. */
  readonly otherKey: number
  readonly lastCheckpoint: { readonly sequence: number; readonly at: Instant } | null
  /** Of the key that signs checkpoints and exports, to be compared by eye. */
  readonly fingerprint: string
}

export interface AuditExportView {
  readonly records: number
  /** Of the file, so that it can be told from any other. */
  readonly sha256: string
  readonly fingerprint: string
}
