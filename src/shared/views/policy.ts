import type { AccountId } from '../vocabulary/ids'
import type { Instant } from '../vocabulary/instant'
import type { TimerKind } from '../vocabulary/kinds'
import type { ParameterId } from '../vocabulary/parameters'
import type { Remark } from '../vocabulary/remarks'

/** Where a number comes from. */
export interface SourceView {
  readonly document: string
  readonly clause: string | null
  readonly url: string | null
  readonly since: string | null
}

/** A number of a policy as its document writes it, in one line: `30d`, `7d, 1d`. */
export interface NumberView {
  readonly parameter: ParameterId
  readonly value: string
  readonly sources: readonly SourceView[]
  /** Why the house wants it otherwise; null: it is that of the shipped policy. */
  readonly reason: string | null
}

/** One policy with all its numbers. */
export interface PolicyDetailView {
  readonly id: string
  readonly version: string
  readonly about: string
  /** The shipped policy that it extends; null: it is a shipped one. */
  readonly extends: string | null
  readonly numbers: readonly NumberView[]
  readonly savedAt: Instant | null
  readonly savedBy: string | null
}

/** A policy that was put in force, and by whom. */
export interface AdoptedView {
  readonly id: string
  readonly version: string
  /** Null: the desk has run it from its beginning. */
  readonly at: Instant | null
  /** Null: nobody was signed in. */
  readonly by: string | null
  readonly reason: string
}

/** What Settings → Policy shows. */
export interface PolicyView {
  readonly inForce: AdoptedView
  /** The newest first; what is in force is the first of them, where somebody has put it in force. */
  readonly history: readonly AdoptedView[]
  /** What is in force, as it is in force. */
  readonly running: PolicyDetailView
  /** The shipped ones, then those of the house. */
  readonly policies: readonly PolicyDetailView[]
  /** Whether the operator may make policies of the house. */
  readonly mayChange: boolean
}

/** What is wrong with a policy that is being written. */
export interface PolicyProblemView {
  readonly at: 'id' | 'version' | 'about' | 'extends' | 'value' | 'reason'
  /** Null: it is about the policy as a whole. */
  readonly parameter: string | null
  readonly expected: Remark
}

/** A policy of the house as its form has it. */
export interface PolicyDraftView {
  readonly id: string
  readonly version: string
  readonly about: string
  readonly extends: string
  readonly set: readonly {
    readonly parameter: string
    readonly value: string
    readonly reason: string
  }[]
}

/** What a file held: a policy for the form, or where it is wrong. */
export interface PolicyFileView {
  readonly file: string
  readonly draft: PolicyDraftView | null
  readonly problems: readonly {
    readonly line: number
    readonly column: number
    readonly path: string
    readonly remark: Remark
  }[]
}

/** An open timer that would have been otherwise under another policy. */
export interface OtherwiseView {
  readonly accountId: AccountId
  readonly accountName: string
  readonly kind: TimerKind
  readonly startedAt: Instant
  readonly endsAt: Instant
  readonly otherwise: Instant
}

/** What another policy would have made of the accounts as they are. */
export interface ForeseenView {
  readonly accounts: number
  /** Accounts that can't be read. */
  readonly leftOut: number
  readonly stopped: boolean
  readonly kinds: readonly {
    readonly kind: TimerKind
    readonly count: number
    /** False: its end was set when it began, and stays. True: it moves as soon as the policy is in force. */
    readonly moves: boolean
  }[]
  /** Some of each kind, those that end first. */
  readonly examples: readonly OtherwiseView[]
}
