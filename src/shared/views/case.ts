import type { AccountId, CaseId, ContactId, OperatorId } from '@shared/vocabulary/ids'
import type {
  CaseChannel,
  CaseCheck,
  CaseOutcome,
  MessageLanguage,
  Role,
} from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RedFlagId } from '@shared/vocabulary/redFlags'

/** Something that should make the agent listen closely; why, and what to say instead, is in the catalogue. */
export interface RedFlagView {
  readonly id: RedFlagId
  readonly facts: Facts
  /** A code has shown that the owner calls: worth knowing, and no alarm. */
  readonly isEased: boolean
}

/** What the agent ticked; `contactHint` is the number that was called back. */
export interface CaseCheckView {
  readonly check: CaseCheck
  readonly contactId: ContactId | null
  readonly contactHint: string | null
  readonly at: Instant
}

/** A case in a list: one's own, the supervisors', or somebody else's. */
export interface CaseRowView {
  readonly id: CaseId
  readonly accountId: AccountId
  readonly accountName: string
  readonly accountHint: string
  /** Who has it, or had it last. */
  readonly operatorName: string
  readonly channel: CaseChannel
  readonly story: string
  readonly openedAt: Instant
  /** Since when it waits for a supervisor; null: it waits for none. */
  readonly waitsSince: Instant | null
  readonly closedAt: Instant | null
  readonly outcome: CaseOutcome | null
  readonly flags: readonly RedFlagView[]
  /** How the operator who looks could make it theirs. */
  readonly offers: 'take-over' | 'reopen-case' | null
}

export interface CasesView {
  /** The newest first; `openCount` says how many there are in all. */
  readonly open: readonly CaseRowView[]
  readonly openCount: number
  /** What was closed last first. */
  readonly closed: readonly CaseRowView[]
  readonly closedCount: number
  /** For supervisors: what was handed over to them and nobody has taken yet. */
  readonly waiting: readonly CaseRowView[]
  readonly waitingCount: number
  /** For supervisors: what others have open. */
  readonly others: readonly CaseRowView[]
  readonly othersCount: number
  /** Cases of accounts that can't be read, which are left out. */
  readonly unreadable: number
}

/** A case as its account lists it: whoever is called about it again reads what was said and done before. */
export interface CaseOfAccountView {
  readonly id: CaseId
  /** Who has it, or had it last; empty: nobody who is known here. */
  readonly operatorName: string
  readonly mine: boolean
  readonly channel: CaseChannel
  readonly story: string
  readonly ticket: string | null
  readonly openedAt: Instant
  /** Since when it waits for a supervisor; null: it waits for none. */
  readonly waitsSince: Instant | null
  readonly closedAt: Instant | null
  readonly outcome: CaseOutcome | null
  /** Notes, and whose hands it went through and why, in that order. */
  readonly history: readonly CaseMomentView[]
  /** How the operator who looks could make it theirs. */
  readonly offers: 'take-over' | 'reopen-case' | null
}

/** Something that was written in a case, or that became of it. */
export interface CaseMomentView {
  readonly event: 'case-noted' | 'case-handed-over' | 'case-taken' | 'case-reopened' | 'case-closed'
  readonly at: Instant
  readonly operatorName: string
  /** The note, or why it was handed over; null where there is nothing to read. */
  readonly text: string | null
  /** Whom it was handed over to; null: to the supervisors, or it was not handed over. */
  readonly to: string | null
  /** It went to the supervisors because who had it no longer serves customers. */
  readonly left: boolean
  readonly outcome: CaseOutcome | null
}

/** Open cases first, then the newest: a page of them. */
export interface CasesOfAccountView {
  readonly cases: readonly CaseOfAccountView[]
  readonly count: number
  /** What the next page is asked for with; null: these are the last. */
  readonly next: CaseId | null
  /** Some of what was written in them can't be read. */
  readonly unreadable: number
}

/** Somebody whom a case can be handed over to. */
export interface ReceiverView {
  readonly id: OperatorId
  readonly name: string
  readonly role: Role
}

/** One page for the customer, in their language: to read out, to copy, to print. Contacts are masks. */
export interface CaseSummaryView {
  readonly caseId: CaseId
  readonly language: MessageLanguage
  readonly title: string
  /** Whose desk it is; empty: nobody has said. */
  readonly organisation: string
  readonly phone: string
  /** Which case, and of when it is true. */
  readonly number: string
  readonly dated: string
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[]
}
