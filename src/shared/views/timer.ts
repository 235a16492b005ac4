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
  readonly accountId: string
  readonly accountName: string
  readonly accountHint: string
  readonly kind: DueKind
  readonly dueAt: Instant
}

export interface DueBoardView {
  /** Soonest first. */
  readonly due: readonly DueView[]
  /** What is due after this is not among them; null: everything is. */
  readonly until: Instant | null
}

export interface SavedCalendarView {
  /** False: the operator chose no place for it. */
  readonly saved: boolean
  readonly dates: number
  /** As of the board. */
  readonly until: Instant | null
}
