import type { Instant } from '@shared/vocabulary/instant'
import type { AccountStatus, CommandType, ContactState } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { RunMode, Truth } from '@shared/vocabulary/training'
import type { RunView } from './library'
import type { GoalView, MoveView } from './room'

/** What the trainee is told at the end: their run beside the reference, and what it cost the customer. */
export interface DebriefView {
  readonly run: RunView
  readonly manner: {
    readonly mode: RunMode
    /** Percent; null: nothing to pass. */
    readonly passMark: number | null
    readonly backs: number
    readonly looked: boolean
    /** Real seconds; null where it was not kept. */
    readonly timeOnTask: number | null
  }
  readonly about: string | null
  /** Who the caller really was; null where nobody called. */
  readonly truth: Truth | null
  /** What the author says afterwards. */
  readonly debrief: string | null
  readonly goals: readonly DebriefGoalView[]
  readonly moves: readonly DebriefMoveView[]
  readonly reference: readonly DebriefMoveView[]
  /** Both side by side: the same deed of either, or what only one of them has. */
  readonly beside: readonly BesideView[]
  /** What the customer lost, summed up, each beside the reference. */
  readonly losses: readonly LossView[]
  /** What the reference came to and this run did not. */
  readonly undone: readonly UndoneView[]
  /** Days by which the customer was held up longer than by the reference. */
  readonly daysLost: number
  readonly zone: string
  /** The numbers of the policy that the run was played under. */
  readonly numbers: Facts
  /** What trainers wrote beside moves, in their order. */
  readonly comments: readonly CommentView[]
  readonly mayComment: boolean
}

export interface CommentView {
  readonly id: string
  /** As people count; 0: it is about the whole run. */
  readonly move: number
  readonly text: string
  readonly author: string
  /** Real. */
  readonly at: Instant
  /** Of whoever reads it, who can change it. */
  readonly own: boolean
}

/** In a debrief `open` is a goal that was never touched, and `lost` one that some move lost for good. */
export interface DebriefGoalView extends GoalView {
  /** The move that turned it last; null: none did. */
  readonly turnedBy: number | null
}

export interface DebriefMoveView extends MoveView {
  /** Rules that spoke. */
  readonly rules: readonly RuleId[]
  /** What it cost the customer beyond what the reference costs them. */
  readonly prices: readonly PriceView[]
  /** Null where it is no wrong turn. */
  readonly wrongTurn: WrongTurnView | null
  /** What became of the messages that it sent, in the same order. */
  readonly fates: readonly Fate[]
  /** What the caller did when they were told to, and a colleague when they were asked. */
  readonly followed: readonly (MoveView & Pick<DebriefMoveView, 'fates'>)[]
  /** What was said then. `by`: the handle of a colleague; null: the caller said it. */
  readonly heard: readonly { readonly by: string | null; readonly text: string }[]
  /** How the accounts stood after it. */
  readonly after: readonly StandingView[]
}

/** `lost`: it cost something · `would-take`: a rule held it back; done all the same it would have cost so many days · `no-harm` */
export interface WrongTurnView {
  readonly kind: 'lost' | 'would-take' | 'no-harm'
  readonly days: number
  readonly rule: RuleId | null
  readonly instead: readonly CommandType[]
}

/** Where a message ends up. `read`: somebody else reads it too · `out-of-reach`: nobody who should can read it. */
export type Fate =
  'inbox' | 'junk' | 'refused' | 'blocked' | 'with-somebody-else' | 'read' | 'out-of-reach' | 'late'

/** What a move can cost. Each kind has a sentence (`prices.<kind>`). */
export const priceKinds = [
  'days',
  'time-passed',
  'shorter',
  'contact-gone',
  'contact-leaves',
  'code-read',
  'reset-read',
  'code-older',
  'code-expired',
  'code-in-vain',
  'thrown-out',
  'caller-in',
  'caller-contact',
  'restless',
  'angry',
  'hung-up',
  'gave-away',
] as const
export type PriceKind = (typeof priceKinds)[number]

export interface PriceView {
  readonly kind: PriceKind
  readonly facts: Facts
}

export const lossKinds = ['time', 'contacts', 'codes', 'intrusions', 'calm'] as const
export type LossKind = (typeof lossKinds)[number]

/** How much of it: seconds, a count, or a mood from 0 (calm) to 3 (hung up). */
export interface LossView {
  readonly kind: LossKind
  readonly run: number
  readonly reference: number
}

/** What can be left undone. Each kind has a sentence (`undone.<kind>`). */
export const undoneKinds = [
  'still-waiting',
  'needs-new-info',
  'not-in',
  'contact-missing',
  'contact-unconfirmed',
  'contact-read',
  'session-left',
  'notice-left',
  'two-step-otherwise',
  'name-otherwise',
  'not-verified',
  'no-case',
  'case-left-open',
  'case-otherwise',
] as const
export type UndoneKind = (typeof undoneKinds)[number]

export interface UndoneView {
  readonly kind: UndoneKind
  readonly facts: Facts
}

/** Numbers of moves; null where the other one has nothing of the kind. `same`: it came to the same, too. */
export interface BesideView {
  readonly run: number | null
  readonly reference: number | null
  readonly same: boolean
}

export interface StandingView {
  readonly name: string
  readonly status: AccountStatus
  readonly contacts: readonly { readonly hint: string; readonly state: ContactState }[]
  /** When what is under way takes effect. */
  readonly until: Instant | null
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
