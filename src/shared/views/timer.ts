import type { AccountId } from '@shared/vocabulary/ids'
import type { CommandType, TimerKind } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
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

export const dueKinds = ['replacement', 'replacement-confirm', 'reminder'] as const
export type DueKind = (typeof dueKinds)[number]

/** One row of the board over all accounts. */
export interface DueView {
  readonly accountId: AccountId
  readonly accountName: string
  readonly accountHint: string
  readonly kind: DueKind
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
  /** Soonest first. */
  readonly due: readonly DueView[]
  /** Give it as `after` to go on; null: these are the last. */
  readonly next: DuePlace | null
  /** How many come after these. */
  readonly further: number
}
