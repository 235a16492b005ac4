import type { Risk } from '../vocabulary/risks'
import type { AccountId, OperatorId } from '../vocabulary/ids'
import type { Instant } from '../vocabulary/instant'
import type {
  CaseOutcome,
  ContactKind,
  PersonCommandType,
  Purpose,
  ReplacementKind,
} from '../vocabulary/kinds'
import type { RuleId } from '../vocabulary/ruleIds'

/** Days of the desk's zone: today, that many up to today, or from one to another, both counting. */
export type InsightPeriod =
  { readonly last: 1 | 7 | 30 | 90 } | { readonly from: string; readonly to: string }

/** How many there were, and within how many seconds half and nine tenths of them were done; null: there were none. */
export interface TimeTaken {
  readonly count: number
  readonly median: number | null
  readonly ninety: number | null
}

/** How far the counting has come. */
export interface CountingView {
  /** The newest record that is counted; null: none is. */
  readonly countedTo: Instant | null
  /** There are records that are not counted yet. */
  readonly behind: boolean
  /** Records that can't be read, so they are not counted. */
  readonly leftOut: number
}

/** What happened at the desk in a period, day by day and in all. No figure says anything of one person. */
export interface InsightsView {
  readonly zone: string
  /** `2026-11-30`, in their order. What is given day by day is given in the same order. */
  readonly days: readonly string[]
  readonly counting: CountingView
  readonly codes: {
    readonly sent: readonly number[]
    readonly arrived: readonly number[]
    readonly verified: readonly number[]
    readonly byKind: readonly (CodeFigures & { readonly kind: ContactKind })[]
    readonly byPurpose: readonly {
      readonly purpose: Purpose
      readonly sent: number
      readonly verified: number
    }[]
    readonly wrong: number
  }
  readonly cases: {
    readonly opened: readonly number[]
    /** Of those that were opened on the day: recovered on the same day. */
    readonly recoveredSameDay: readonly number[]
    readonly byOutcome: readonly { readonly outcome: CaseOutcome; readonly times: number }[]
    readonly reopened: number
    /** From the opening of a case until it was closed as recovered. */
    readonly toRecovery: TimeTaken
    /** From the first code in the case to the sign-in, or to the closing where there was none. */
    readonly toAccess: TimeTaken
  }
  readonly refusals: readonly { readonly rule: RuleId; readonly times: number }[]
  readonly asked: readonly {
    readonly command: PersonCommandType
    readonly times: number
    readonly refused: number
  }[]
  readonly waits: {
    readonly started: readonly number[]
    readonly cancelled: readonly number[]
    readonly byKind: readonly { readonly kind: ReplacementKind; readonly times: number }[]
    readonly byEnd: readonly { readonly end: WaitEnd; readonly times: number }[]
  }
}

export interface CodeFigures {
  readonly sent: number
  readonly arrived: number
  readonly returned: number
  readonly verified: number
  /** From the sending of a code to its right entry. */
  readonly taken: TimeTaken
}

export const waitEnds = [
  'code',
  'old-contact-used',
  'takeover-closed',
  'new-info-added',
  'completed',
] as const
export type WaitEnd = (typeof waitEnds)[number]

/** What one operator did in a period. */
export interface OperatorFigures {
  readonly operatorId: OperatorId
  /** Null: nobody has this id any more. */
  readonly name: string | null
  readonly opened: number
  readonly closed: number
  readonly recovered: number
  readonly codes: number
  readonly refused: number
}

/** The desk's last days in short. */
export interface DeskWeekView {
  readonly days: readonly {
    readonly day: string
    readonly cases: number
    readonly recoveredSameDay: number
  }[]
  readonly cases: number
  readonly recoveredSameDay: number
  /** From the first code to access, in seconds: half of them took no longer; null: there were none. */
  readonly medianToAccess: number | null
  readonly counting: CountingView
}

/** How many accounts are at risk, and whether all were looked at. */
export interface RisksView {
  readonly risks: readonly { readonly risk: Risk; readonly accounts: number }[]
  readonly accountsLeft: number
}

export interface AtRiskView {
  readonly accountId: AccountId
  readonly accountName: string
  readonly accountHint: string
  /** Masks of what codes can go to. */
  readonly contacts: readonly string[]
  /** When somebody showed last that codes arrive; null: that is not what the risk is about. */
  readonly provenAt: Instant | null
}

export interface AtRiskPageView {
  readonly accounts: readonly AtRiskView[]
  readonly unreadable: number
  readonly next: AtRiskPlace | null
}

/** A notice to all accounts with a risk. */
export interface RiskNoticeView {
  /** How many have the risk now. */
  readonly accounts: number
  readonly perMinute: number
  /** The one that runs, or the last that did; null: there was none. */
  readonly last: {
    readonly state: 'running' | 'done' | 'stopped'
    readonly risk: Risk
    readonly by: string
    readonly startedAt: Instant
    readonly endedAt: Instant | null
    readonly of: number
    readonly done: number
    readonly asked: number
    readonly spared: number
    readonly leftOut: number
  } | null
}

/** Where a page ended. */
export interface AtRiskPlace {
  readonly at: Instant
  readonly number: number
  readonly accountId: AccountId
}

/** The tables behind the charts, each by the word that it has in the catalogue. */
export const insightTables = [
  'cases',
  'outcomes',
  'codes',
  'kinds',
  'purposes',
  'asked',
  'refusals',
  'waits',
  'waitEnds',
] as const
export type InsightTable = (typeof insightTables)[number]
