import type { ContactId } from '@shared/vocabulary/ids'
import type {
  AccountStatus,
  CommandType,
  ContactState,
  MessageLanguage,
  MessageTemplate,
  Result,
} from '@shared/vocabulary/kinds'
import type { Facts, Refusal } from '@shared/vocabulary/outcomes'
import type { Instant } from '@shared/vocabulary/instant'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { TimerView } from './timer'

/** What a command did, or would do when previewed. */
export type DecisionView = AcceptedView | RefusedView

export interface AcceptedView {
  readonly outcome: 'accepted'
  readonly result: Result
  readonly facts: Facts
  readonly advice: readonly RuleId[]
  readonly messages: readonly MessageSentView[]
  readonly change: ChangeView
  /** In a preview: what happens later of what the command begins. Left out where the command is all of it. */
  readonly then?: readonly StageView[]
}

/** A later step: the code that was sent is entered, or the wait is over. */
export interface StageView {
  readonly is: 'code-entered' | 'wait-over'
  /** A code is taken to be entered at once. */
  readonly at: Instant
  readonly messages: readonly MessageSentView[]
  readonly change: ChangeView
}

export interface RefusedView {
  readonly outcome: 'refused'
  readonly refusal: Refusal
  readonly advice: readonly RuleId[]
  /** In a preview, where all it takes is a second operator: what would happen then. */
  readonly onceApproved: AcceptedView | null
}

/** Who is told. Never the text: it may hold a code. */
export interface MessageSentView {
  readonly contactHint: string
  readonly template: MessageTemplate
  readonly language: MessageLanguage
}

/** Before and after, for the two columns of the action dialogue. */
export interface ChangeView {
  readonly before: StandingView
  readonly after: StandingView
  readonly timersStarted: readonly TimerView[]
  readonly timersEnded: readonly TimerView[]
  /** Commands that the customer could give before and not after, with the date on which each is possible again. */
  readonly freezes: readonly { readonly command: CommandType; readonly liftsAt: Instant | null }[]
  readonly unfreezes: readonly CommandType[]
}

export interface StandingView {
  readonly status: AccountStatus
  readonly locale: MessageLanguage
  readonly twoStep: boolean
  /** A change of all security info: none, one that waits for its code, one that runs, or a frozen one. */
  readonly request: 'none' | 'waits' | 'runs' | 'frozen'
  /** Sign-in names by their masks, and whether each signs in. */
  readonly names: readonly { readonly hint: string; readonly enabled: boolean }[]
  readonly contacts: readonly {
    readonly id: ContactId
    readonly hint: string
    readonly state: ContactState
  }[]
}
