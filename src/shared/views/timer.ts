import type { HoldKind } from '@shared/vocabulary/holds'
import type { DeskAct } from '@shared/vocabulary/deskActs'
import type { AccountId, ApprovalId } from '@shared/vocabulary/ids'
import type { CommandType, TimerKind } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'

/** Something that ends by itself. At `endsAt` it no longer holds. */
export interface TimerView {
  readonly kind: TimerKind
  readonly rule: RuleId
  readonly startedAt: Instant
  readonly endsAt: Instant
  /** Contact that it is about, as a mask. */
  readonly contactHint: string | null
  /** Commands that it holds back while it runs. */
  readonly blocks: readonly CommandType[]
  /** Commands that end it sooner. */
  readonly endsSooner: readonly CommandType[]
}

/** What the board can be filtered by. Frozen requests have no date and stand on top of it. */
export const dueKinds = [
  'frozen',
  'replacement',
  'replacement-confirm',
  'reminder',
  'notice',
  'lock',
  'code',
  'approval',
] as const
export type DueKind = (typeof dueKinds)[number]
/** What a calendar takes: a lock, a code or a request for approval is over before one is looked at, and no date ends what is frozen. */
export const calendarKinds = [
  'replacement',
  'replacement-confirm',
  'reminder',
] as const satisfies readonly DueKind[]
export type CalendarKind = (typeof calendarKinds)[number]
export const lockKinds = [
  'sign-in-lock',
  'code-lock',
  'code-lock-anybody',
  'last-four-lock',
] as const satisfies readonly HoldKind[]

/** One row of the board over all accounts. */
export interface DueView {
  readonly accountId: AccountId
  readonly accountName: string
  readonly accountHint: string
  /** The mask of a contact, for when name and sign-in name are not enough to tell accounts apart; empty: it has none. */
  readonly contactHint: string
  readonly kind: Exclude<DueKind, 'frozen'>
  /** Which one it is; null: it is no lock. */
  readonly lock: (typeof lockKinds)[number] | null
  readonly dueAt: Instant
}

/** A change of all security info that somebody has said was not theirs: no date ends it, a supervisor does. */
export interface FrozenView {
  readonly accountId: AccountId
  readonly accountName: string
  readonly accountHint: string
  readonly frozenAt: Instant
}

/** A request that concerns the desk and no account: it waits for a supervisor, or was approved and is not done yet. */
export interface DeskDueView {
  readonly id: ApprovalId
  readonly act: DeskAct
  /** What the sentence of the act names. */
  readonly about: Facts
  readonly askedBy: string
  readonly dueAt: Instant
}

/** A place among all dates: after the date of this account at this instant. */
export interface DuePlace {
  readonly dueAt: Instant
  readonly accountId: AccountId
}

/** A page of the board. */
export interface DuePageView {
  /** Dates of accounts that can't be read, which are left out of this page. */
  readonly unreadable: number
  /** Those longest frozen first; only on the first page. */
  readonly frozen: readonly FrozenView[]
  /** How many there are in all. */
  readonly frozenCount: number
  /** Soonest first; only on the first page, and only where requests for approval are asked for. */
  readonly desk: readonly DeskDueView[]
  /** Soonest first. */
  readonly due: readonly DueView[]
  /** Give it as `after` to go on; null: these are the last. */
  readonly next: DuePlace | null
  /** How many come after these. */
  readonly further: number
}
