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

/** Which list: one's own, everybody's that are open, what waits for a supervisor, or what was closed. */
export const caseListKinds = ['mine', 'team', 'waiting', 'closed'] as const
export type CaseListKind = (typeof caseListKinds)[number]

/** How long ago it was opened, at most or at least. */
export const caseAges = ['day', 'week', 'month', 'older-than-week'] as const
export type CaseAge = (typeof caseAges)[number]

/** What goes on in an open case: a code that can be read out, a request for approval and what became of it, a frozen change. */
export type CaseWait = 'code' | 'approval' | 'approved' | 'frozen'

/** Where a page of a list ends. */
export interface CasePlaceView {
  readonly at: Instant
  readonly place: number
  readonly caseId: CaseId
}

/** A case in a list. */
export interface CaseRowView {
  readonly id: CaseId
  readonly accountId: AccountId
  readonly accountName: string
  readonly accountHint: string
  /** Who has it, or had it last. */
  readonly operatorName: string
  readonly mine: boolean
  readonly channel: CaseChannel
  /** Null: it is somebody else's, and whoever looks reads it on the account. */
  readonly story: string | null
  readonly openedAt: Instant
  /** Since when it waits for a supervisor; null: it waits for none. */
  readonly waitsSince: Instant | null
  readonly closedAt: Instant | null
  readonly outcome: CaseOutcome | null
  readonly flags: readonly RedFlagView[]
  readonly waits: readonly CaseWait[]
  /** Why it was last handed over, and by whom, for who has it now or may take it; null: it was not. */
  readonly handedOver: { readonly operatorName: string; readonly reason: string } | null
  /** How the operator who looks could make it theirs. */
  readonly offers: 'take-over' | 'reopen-case' | null
}

export interface CasesView {
  readonly cases: readonly CaseRowView[]
  /** So many fit, counted up to `mostCounted`. */
  readonly count: number
  readonly next: CasePlaceView | null
  /** How many each list of open cases has, whatever is looked for. */
  readonly open: { readonly mine: number; readonly team: number; readonly waiting: number }
  /** Who can be looked for: everybody who has ever been here. */
  readonly owners: readonly { readonly id: OperatorId; readonly name: string }[]
  /** What was looked for is meant as the number of a case and has a wrong character. */
  readonly misread: boolean
  /** Cases of accounts that can't be read, which are left out. */
  readonly unreadable: number
}

/** More are not counted. */
export const mostCounted = 10_000

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
