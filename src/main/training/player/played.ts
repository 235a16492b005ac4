import type { Instant } from '@shared/vocabulary/instant'
import type { RemarkFact } from '@shared/vocabulary/remarks'
import type { CallerEvent, Mood } from '@shared/vocabulary/training'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Scenario } from '../format/scenario'
import type { Step } from '../format/steps'
import type { Goal } from '../format/goals'
import type { Letter } from '../world/world'
import type { Answer } from './answer'
import type { Said } from './narration'
import type { Happening } from './time'

/** An expectation that does not hold. */
export interface Failure {
  /** `result`, `account.contacts.phone`; empty where the step as a whole went wrong. */
  readonly key: string
  readonly expected: RemarkFact
  readonly found: RemarkFact
}

/** A goal of the score, and whether it was reached. */
export interface Scored {
  readonly goal: Goal
  readonly reached: boolean
  /** Whatever is done from here on, it can't be reached any more. */
  readonly lost: boolean
}

/** Something that was said to the trainee: by the caller who was asked or told, or unasked; by whoever was rung; by a colleague who decided. */
export interface Heard {
  readonly text: string
  readonly when: 'asked' | 'told' | 'call-back' | 'announce-call' | 'decided' | CallerEvent
}

/** What came of one step. */
export interface StepReport {
  /** From 1 on, as people count. */
  readonly number: number
  readonly step: Step
  readonly at: Instant
  readonly said: Said
  /** What happened by itself before it. */
  readonly due: readonly Happening[]
  /** Null for a check, a change of the world, and where the desk broke down. */
  readonly answer: Answer | null
  readonly letters: readonly Letter[]
  readonly rules: readonly RuleId[]
  readonly failures: readonly Failure[]
  /** What the caller or a colleague did then. */
  readonly followed: readonly StepReport[]
  /** What was said to the trainee: an answer, or something unasked. */
  readonly heard: readonly Heard[]
  /** How the caller feels after it. */
  readonly mood: Mood
  /** False: they have hung up. */
  readonly onTheLine: boolean
  /** The accounts that a session was lost of. */
  readonly lost: readonly string[]
}

/** What came of a scenario. */
export interface Played {
  readonly scenario: Scenario
  readonly steps: readonly StepReport[]
  readonly scored: readonly Scored[]
  /** Every rule that spoke, previews left out. */
  readonly rules: readonly RuleId[]
  readonly passed: boolean
}
