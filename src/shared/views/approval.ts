import type { DeskAct } from '@shared/vocabulary/deskActs'
import type { AccountId, ApprovalId, ContactId, OperatorId } from '@shared/vocabulary/ids'
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

/** One's own request on an account: it waits for another operator, was approved and not used yet, or was declined a short time ago. */
export interface RequestView {
  readonly id: ApprovalId
  readonly command: CommandType
  readonly contactId: ContactId | null
  /** The contact that it is about, also one that it would bring, as a mask. */
  readonly contactHint: string | null
  readonly reason: string | null
  readonly state: 'waits' | 'approved' | 'declined'
  /** Who decided; null while it waits. */
  readonly decidedBy: string | null
  /** Why it was declined, where somebody said so. */
  readonly why: string | null
  readonly requestedAt: Instant
  readonly expiresAt: Instant
}

/** The same where it stands among those of other accounts. */
export interface MyAccountRequestView extends RequestView {
  readonly accountId: AccountId
  readonly accountName: string
  readonly accountHint: string
}

/** What became of a request that waits no more. */
export interface PastRequestView {
  readonly id: ApprovalId
  /** Null where it concerned the desk. */
  readonly account: {
    readonly id: AccountId
    readonly name: string
    readonly hint: string
  } | null
  readonly command: CommandType | null
  readonly act: DeskAct | null
  /** Of an act: what exactly was asked for. */
  readonly about: Facts
  readonly contactHint: string | null
  readonly reason: string | null
  readonly askedBy: string
  readonly askedAt: Instant
  /** `approved`: and not used so far. */
  readonly state: 'approved' | 'declined' | 'withdrawn' | 'used' | 'lapsed'
  /** Null where nobody did. */
  readonly decidedBy: string | null
  /** Null where nobody did, or where it was not kept. */
  readonly decidedAt: Instant | null
  /** It was approved in the dialogue of who asked. */
  readonly beside: boolean
  readonly why: string | null
  /** When it was used, withdrawn or lapsed. */
  readonly endedAt: Instant | null
}

/** Where a list of past requests goes on. */
export interface PastRequestsPlace {
  readonly account: { readonly at: Instant; readonly number: number } | null
  readonly desk: { readonly at: Instant; readonly id: ApprovalId } | null
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

/** One's own requests: of the desk, and on accounts. */
export interface MyRequestsView {
  /** The newest first. */
  readonly requests: readonly DeskApprovalView[]
  /** Those that wait, were approved and not used, or were declined and have not lapsed; the last to lapse first. */
  readonly onAccounts: readonly MyAccountRequestView[]
  /** Who could approve what this operator asks, now. */
  readonly approvers: readonly { readonly id: OperatorId; readonly name: string }[]
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
      readonly is: 'channel'
      readonly name: string
      readonly at: Instant
      readonly carries: ContactKind
      /** Null: it goes nowhere any more. */
      readonly host: string | null
    }
  | {
      readonly is: 'supervisor'
      readonly name: string
      readonly at: Instant
      readonly by: string
      /** Who said yes to it; null: the founder made the first other one. */
      readonly yes: string | null
    }
