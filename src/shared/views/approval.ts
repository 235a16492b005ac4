import type { DeskAct } from '@shared/vocabulary/deskActs'
import type { AccountId, ApprovalId, ContactId } from '@shared/vocabulary/ids'
import type { CommandType, ContactKind } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts, Refusal } from '@shared/vocabulary/outcomes'
import type { DecisionView, RefusedView } from './decision'

/** A request that waits for a second operator, with exactly what will happen once it is approved. */
export interface ApprovalView {
  readonly id: ApprovalId
  readonly accountId: AccountId
  readonly accountName: string
  readonly accountHint: string
  readonly command: CommandType
  /** The contact that it is about, as a mask. */
  readonly contactHint: string | null
  readonly reason: string | null
  readonly requestedBy: string
  readonly mine: boolean
  readonly requestedAt: Instant
  readonly expiresAt: Instant
  /** What the caller said, where it was asked for in a case. */
  readonly story: string | null
  readonly wouldBe: DecisionView
  /** Why this operator can't decide on it; null where they can. */
  readonly refusal: Refusal | null
}

/** The one reply that carries a contact in full. It is given once, and gone from the screen at `until`. */
export interface RevealedView {
  readonly outcome: 'revealed'
  readonly kind: ContactKind
  readonly value: string
  readonly until: Instant
}

export type RevealView = RevealedView | RefusedView

/** One's own request on an account: it waits for another operator, or was approved and not used yet. */
export interface RequestView {
  readonly command: CommandType
  readonly contactId: ContactId | null
  readonly reason: string | null
  readonly state: 'waits' | 'approved'
  readonly expiresAt: Instant
}

/** A request that concerns the desk and not one account. */
export interface DeskApprovalView {
  readonly id: ApprovalId
  readonly act: DeskAct
  /** What exactly is asked for, as the sentence of the act says it. */
  readonly about: Facts
  readonly reason: string
  readonly askedBy: string
  readonly mine: boolean
  readonly askedAt: Instant
  readonly expiresAt: Instant
  readonly state: 'waits' | 'approved' | 'declined' | 'withdrawn' | 'used'
  readonly decidedBy: string | null
  /** Why it was declined, where somebody said so. */
  readonly why: string | null
  /** Why this operator can't approve it; null where they can. */
  readonly refusal: Refusal | null
}

/** Why nobody at this desk can be the second operator for whoever asks. */
export interface NoApproverView {
  /** `none`: it has no supervisor · `only-you`: no other one · `not-yet`: none of the others may stand for it yet. */
  readonly why: 'none' | 'only-you' | 'not-yet'
  /** From when on somebody can; null: no date is known. */
  readonly from: Instant | null
}

/** One's own requests of the desk. */
export interface MyRequestsView {
  /** The newest first. */
  readonly requests: readonly DeskApprovalView[]
  readonly noApprover: NoApproverView | null
}

/** What a channel answers that takes a second operator: it waits for one, or can't be done with the approval that there is. */
export interface DeskRefusedView {
  readonly outcome: 'refused'
  readonly refusal: Refusal
}

/** What the supervisors of the desk are told: that somebody looks up too much, or has become one of them. */
export type DeskNewsView =
  | { readonly is: 'look-ups'; readonly name: string; readonly at: Instant; readonly count: number }
  | {
      readonly is: 'supervisor'
      readonly name: string
      readonly at: Instant
      readonly by: string
      /** Who said yes to it; null: the founder made the first other one. */
      readonly yes: string | null
    }
