import type { AccountId, CaseId, ContactId } from '@shared/vocabulary/ids'
import type {
  AccountStatus,
  CaseChannel,
  CaseOutcome,
  CommandType,
  ContactKind,
  ContactState,
  MessageLanguage,
  Purpose,
  ReplacementKind,
  SignInNameKind,
} from '@shared/vocabulary/kinds'
import type { Instant, Seconds } from '@shared/vocabulary/instant'
import type { Facts, Refusal } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { RouteId } from '@shared/vocabulary/routes'
import type { NoApproverView, RequestView } from './approval'
import type { CaseCheckView, RedFlagView } from './case'
import type { HoldView } from './hold'
import type { ReachView, StandingView } from './outbox'
import type { TimerView } from './timer'

/** What the account page shows. Contacts and sign-in names are masks; no code, password or full contact has a place here. */
export interface AccountView {
  readonly id: AccountId
  readonly name: string
  /** The mask of the first sign-in name. */
  readonly hint: string
  readonly locale: MessageLanguage
  readonly status: AccountStatus
  readonly privileged: boolean
  readonly twoStep: boolean
  readonly lastSignInAt: Instant | null
  readonly replacement: ReplacementView | null
  /** All that holds it back, soonest end first; empty where nothing does. */
  readonly holds: readonly HoldView[]
  /** Soonest first. */
  readonly timers: readonly TimerView[]
  readonly actions: readonly ActionView[]
  readonly contacts: readonly ContactView[]
  /** Whether what is sent from this desk leaves, by the kind of contact. */
  readonly reach: ReachView
  readonly signInNames: readonly SignInNameView[]
  readonly cases: readonly CaseView[]
  /** What this operator has asked a second one for, and can still be done. */
  readonly requests: readonly RequestView[]
  /** Why nobody here can approve what this operator asks; null: somebody can. */
  readonly noApprover: NoApproverView | null
  /** The newest first. */
  readonly timeline: readonly TimelineEntry[]
  /** So many entries of the history and messages can't be read, and are left out. */
  readonly unreadable: number
  /** What is in force, and since when; null: it came with Latchkey. */
  readonly policy: {
    readonly id: string
    readonly version: string
    readonly adoptedAt: Instant | null
  }
  /** The main process's clock when this was read. */
  readonly now: Instant
}

export interface ReplacementView {
  readonly kind: ReplacementKind
  readonly requestedAt: Instant
  readonly startedAt: Instant | null
  readonly maturesAt: Instant | null
  readonly confirmBy: Instant | null
  readonly remindAt: readonly Instant[]
  readonly frozenAt: Instant | null
  /** The newest code to cancel it that has not expired; whether it still counts is main's answer to it. */
  readonly cancelCode: { readonly contactHint: string; readonly expiresAt: Instant } | null
}

export interface ContactView {
  readonly id: ContactId
  readonly kind: ContactKind
  readonly hint: string
  readonly state: ContactState
  /** Purposes for which whoever is not signed in is sent no code here any more. */
  readonly disabledFor: readonly Purpose[]
  readonly language: MessageLanguage
  readonly confirmedAt: Instant | null
  readonly establishedAt: Instant | null
  /** It was added without a proof: until then its codes let in, and change nothing. Null where that is not so. */
  readonly unprovenUntil: Instant | null
  /** How it gets confirmed; null where it is. */
  readonly confirmation: ConfirmationView | null
  /** This operator typed it in, and may see it and correct it until it is confirmed. */
  readonly isMine: boolean
  readonly delivery: {
    /** What became of messages that say something about the contact, the newest first; five at most. */
    readonly outcomes: readonly ('through' | 'back')[]
    /** How it stands with the newest message; null where none was sent. */
    readonly last: StandingView | null
    /** The same of the newest code. */
    readonly code: StandingView | null
  }
}

/** A contact in full, for whoever typed it in. */
export interface EnteredContactView {
  readonly kind: ContactKind
  readonly value: string
}

/** The code that confirms a contact: until when the one that was sent counts, null where none does, and what sending one would get. */
export interface ConfirmationView extends Pick<ActionView, 'verdict' | 'refusal'> {
  readonly codeUntil: Instant | null
}

export interface SignInNameView {
  readonly kind: SignInNameKind
  readonly hint: string
  readonly enabled: boolean
}

/** Whether a command would be accepted now. `verify`: yes, after the identity step that `refusal.remedies` names. */
export interface ActionView {
  readonly command: CommandType
  readonly contactId: ContactId | null
  readonly verdict: 'can' | 'verify' | 'refused'
  readonly refusal: Refusal | null
  /** Every step that is still to be taken first, in their order; empty unless it is `verify`. */
  readonly steps: readonly RuleId[]
}

export interface CaseView {
  readonly id: CaseId
  readonly operatorName: string
  readonly mine: boolean
  /** The number of the organisation's ticket; null while none is linked. */
  readonly ticket: string | null
  /** Since when it waits for a supervisor to take it; null while somebody has it, or it is closed. */
  readonly waitsSince: Instant | null
  /** Whether this operator can make it theirs: take it over, or open it again. */
  readonly offers: 'take-over' | 'reopen-case' | null
  readonly channel: CaseChannel
  readonly story: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly outcome: CaseOutcome | null
  /** Until when the caller counts as verified in this case; null where they do not. */
  readonly callerVerifiedUntil: Instant | null
  /** So many contacts are proved, and so many it takes. */
  readonly callerProofs: { readonly have: number; readonly need: number }
  readonly checks: readonly CaseCheckView[]
  readonly flags: readonly RedFlagView[]
  /** The newest support-call code of this case that can still be checked. */
  readonly codeSent: {
    readonly contactId: ContactId
    readonly contactHint: string
    readonly sentAt: Instant
    readonly expiresAt: Instant
    readonly triesLeft: number
    /** What becomes of its message; null: there is none that can be read. */
    readonly standing: StandingView | null
  } | null
}

/** One event as a sentence's key and its masked facts. */
export interface TimelineEntry {
  readonly sequence: number
  readonly at: Instant
  /** Event type; the sentence is `events.<type>` in the catalogue. */
  readonly event: string
  readonly actor: 'customer' | 'system' | 'operator'
  readonly operatorName: string | null
  readonly facts: Facts
}

/** One account in a list of search results. */
export interface FoundAccountView {
  readonly id: AccountId
  readonly name: string
  readonly hint: string
  readonly status: AccountStatus
  /** The heaviest of what holds it back; null where nothing does. */
  readonly hold: Pick<HoldView, 'kind' | 'endsAt'> | null
  /** How many more hold it back besides. */
  readonly furtherHolds: number
  /** What the query met. */
  readonly matched: 'name' | 'sign-in-name' | 'email' | 'phone' | 'case' | 'ticket'
  readonly matchedHint: string
  /** It met something inside a word, not its beginning. */
  readonly inside: boolean
  /** The masks of its confirmed contacts, at most three: with these people of one name are told apart. */
  readonly contactHints: readonly string[]
  readonly lastSignInAt: Instant | null
}

/** A way back in that the engine would accept now, for what the caller says that they still have. */
export interface WayBackInView {
  readonly id: RouteId
  /** The contacts whose codes the way goes by, as masks. */
  readonly contactHints: readonly string[]
  /** `claimed`: only the caller's word stands behind it. */
  readonly standsOn: 'verified' | 'claimed'
  readonly steps: readonly WayStepView[]
  readonly totalWait: Seconds
  readonly endsAt: Instant
  /** What the way holds back while it is walked. */
  readonly freezes: readonly CommandType[]
  readonly leaves: AccountStatus
}

export interface WayStepView {
  /** `wait`: nobody does anything, and the change of all security info takes effect. */
  readonly command: CommandType | 'wait'
  /** `me`: whoever asks. `second`: another operator, who approves. */
  readonly by: 'customer' | 'me' | 'supervisor' | 'second' | 'system'
  /** Null where it names none, or one that the account does not have yet. */
  readonly contactId: ContactId | null
  readonly contactHint: string | null
  readonly at: Instant
  readonly waits: Seconds
  readonly waitsFor: RuleId | null
  /** It is refused until a second operator has approved, and asks for that. */
  readonly asks: boolean
  /** It was done before. */
  readonly done: boolean
}
