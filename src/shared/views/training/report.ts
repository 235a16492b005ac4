import type { Instant } from '@shared/vocabulary/instant'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { RunMode } from '@shared/vocabulary/training'
import type { RunView, TrainingSeat } from './library'

/** The class report: who has practised, how much, and what of it they know. */
export interface ClassReportView {
  readonly trainees: readonly TraineeView[]
  /** The newest first, no more than a page bears. */
  readonly runs: readonly ReportRunView[]
  /** How many runs there are of these in all. */
  readonly total: number
  readonly goals: readonly GoalMasteryView[]
  readonly rules: readonly RuleMasteryView[]
  /** What can be filtered by: scenarios that were played, groups, courses. */
  readonly scenarios: readonly { readonly id: string; readonly title: string }[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly courses: readonly { readonly id: string; readonly title: string }[]
  /** For how many days a run is kept after it was last played; null: until somebody deletes it. */
  readonly keptDays: number | null
}

/** A run as the report tells it. */
export interface ReportRunView extends RunView {
  readonly mode: RunMode
  readonly passMark: number | null
  readonly backs: number
  /** A trainer has looked at the caller's things. */
  readonly looked: boolean
  /** Real seconds; null: it was kept by a version that measured none. */
  readonly timeOnTask: number | null
  /** Null: of none, or of one that is no more. */
  readonly course: string | null
}

export interface TraineeView {
  readonly trainee: string
  readonly finished: number
  readonly unfinished: number
  /** Different scenarios among all runs. */
  readonly scenarios: number
  /** Of 100. */
  readonly average: number | null
  readonly best: number | null
  readonly hintsUsed: number
  readonly backs: number
  /** Real seconds. */
  readonly timeOnTask: number
  readonly lastAt: Instant
  /** Of the rules that they have met in goals. */
  readonly mastered: number
  readonly met: number
  /** The rules behind goals that they missed when they last had to reach them, the most frequent first. */
  readonly weakRules: readonly RuleId[]
  readonly seats: readonly TrainingSeat[]
}

/**
 * How many trainees know something. `mastered`: reached without hints, without going back, without looking, and not missed
 * since · `helped`: reached the last time, but never so · `missed`: not reached the last time
 */
export interface MasteryView {
  readonly mastered: number
  readonly helped: number
  readonly missed: number
}

export interface GoalMasteryView extends MasteryView {
  readonly scenarioId: string
  readonly scenario: string
  readonly goal: string
  /** The author's sentence; null: only the id says it. */
  readonly text: string | null
  readonly rule: RuleId | null
}

export interface RuleMasteryView extends MasteryView {
  readonly rule: RuleId
}
