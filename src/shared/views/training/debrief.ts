import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Truth } from '@shared/vocabulary/training'
import type { RunView, TrainingSeat } from './library'
import type { GoalView, MoveView } from './room'

/** What the trainee is told at the end: their run beside the rules, and the reference beside it. */
export interface DebriefView {
  readonly run: RunView
  readonly about: string | null
  /** The caller's truth; null where nobody called. */
  readonly truth: Truth | null
  /** What the author says afterwards. */
  readonly debrief: string | null
  readonly goals: readonly GoalView[]
  readonly moves: readonly DebriefMoveView[]
  readonly reference: readonly DebriefMoveView[]
  /** Days that the customer lost, or would have lost, by all wrong turns together. */
  readonly daysLost: number
  readonly zone: string
  /** The numbers of the policy that the run was played under. */
  readonly numbers: Facts
}

export interface DebriefMoveView extends MoveView {
  /** Rules that spoke. */
  readonly rules: readonly RuleId[]
  readonly wrongTurn: WrongTurnView | null
}

/** `took`: it was done and the customer waits · `would-take`: the rule held it back; done all the same it would have cost so much. */
export interface WrongTurnView {
  readonly kind: 'took' | 'would-take' | 'no-harm'
  readonly days: number
  readonly rule: RuleId | null
  readonly instead: readonly CommandType[]
}

/** The same recorded run under two packs. */
export interface ComparisonView {
  readonly title: string
  readonly left: { readonly id: string; readonly version: string; readonly points: number }
  readonly right: { readonly id: string; readonly version: string; readonly points: number }
  readonly of: number
  readonly zone: string
  readonly rows: readonly ComparedMoveView[]
  /** Parameters in which the packs differ. */
  readonly parameters: readonly {
    readonly id: string
    readonly left: string
    readonly right: string
  }[]
}

export interface ComparedMoveView {
  readonly number: number
  readonly left: MoveView
  readonly right: MoveView
  readonly differs: boolean
}

/** The class report: one row a trainee. */
export interface ClassReportView {
  readonly trainees: readonly TraineeView[]
  readonly runs: readonly RunView[]
}

export interface TraineeView {
  readonly trainee: string
  readonly finished: number
  readonly unfinished: number
  /** Of 100. */
  readonly average: number | null
  readonly best: number | null
  readonly hintsUsed: number
  readonly lastAt: Instant
  /** The rules that stood behind lost goals, the most frequent first. */
  readonly weakRules: readonly RuleId[]
  readonly seats: readonly TrainingSeat[]
}
