import type { DeliveryReason } from '@shared/vocabulary/deliveryReasons'
import type { DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { DeskAct } from '@shared/vocabulary/deskActs'
import type { AccountId, ApprovalId, CaseId, ContactId, MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type {
  CaseChannel,
  CommandType,
  ContactKind,
  MessageTemplate,
} from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { GraveFlag } from '@shared/vocabulary/redFlags'
import type { ChannelChangeView } from './transport'
import type { DeskWeekView } from './insights'
import type { DueView } from './timer'

/** Whose it is: the name, and the mask of a sign-in name. */
export interface OfAccount {
  readonly accountId: AccountId
  readonly accountName: string
  readonly accountHint: string
}

/** Something that waits for whoever looks, and since when. What others could do as well is not here, unless they are all supervisors. */
export type WaitView =
  /** A takeover that was reported: nothing happens until a supervisor decides. */
  | (OfAccount & { readonly is: 'frozen'; readonly at: Instant; readonly by: string | null })
  /** An open case of somebody else with signs of an impostor. */
  | (OfCase & { readonly is: 'flagged'; readonly flags: readonly GraveFlag[] })
  /** A request on an account, which this operator may decide. */
  | (OfAccount & {
      readonly is: 'approval'
      readonly id: ApprovalId
      readonly at: Instant
      readonly command: CommandType
      readonly by: string
      readonly until: Instant
    })
  | (OfDesk & { readonly is: 'desk-approval'; readonly by: string })
  /** Handed over to the supervisors, and nobody has taken it yet. */
  | (OfCase & { readonly is: 'escalated'; readonly reason: string | null })
  /** Handed over to this operator, who has done nothing in it since. */
  | (OfCase & { readonly is: 'handed'; readonly reason: string | null })
  /** What this operator asked for and may do now. */
  | (OfAccount & {
      readonly is: 'approved'
      readonly id: ApprovalId
      readonly at: Instant
      readonly command: CommandType
      readonly until: Instant
    })
  | (OfDesk & { readonly is: 'desk-approved' })

interface OfCase extends OfAccount {
  readonly caseId: CaseId
  readonly at: Instant
  /** Who has it, or handed it over. */
  readonly by: string
  readonly story: string
}

interface OfDesk {
  readonly id: ApprovalId
  readonly at: Instant
  readonly act: DeskAct
  readonly about: Facts
  readonly until: Instant
}

/** One's own open case, and what waits in it. */
export interface OpenCaseView extends OfAccount {
  readonly caseId: CaseId
  readonly channel: CaseChannel
  readonly openedAt: Instant
  readonly waits: CaseWaitView | null
}

/** `code`: somebody was sent a code and has not read it out · `verified`: the caller counts as verified · the others: how the change of all security info stands. */
export interface CaseWaitView {
  readonly is: 'code' | 'verified' | 'confirm' | 'replacement' | 'frozen'
  readonly since: Instant
  /** Null: no date ends it. */
  readonly until: Instant | null
}

/** A message that a provider refused. */
export interface UndeliveredView {
  readonly id: MessageId
  readonly accountId: AccountId
  /** Null: the account can't be read. */
  readonly accountName: string | null
  readonly contactId: ContactId
  readonly kind: ContactKind
  readonly contactHint: string
  readonly template: MessageTemplate
  /** What became of it, and when. */
  readonly state: DeliveryState
  readonly at: Instant
  /** Why, where an answer says so in a code. */
  readonly reason: DeliveryReason | null
  readonly answer: string | null
}

/** What somebody begins the day with. Of each list the first, and how many there are. */
export interface TodayView {
  readonly waits: readonly WaitView[]
  readonly waitsCount: number
  /** Null: they serve no customers. */
  readonly work: WorkTodayView | null
  /** Where messages go was changed: supervisors are told of each change for a week. */
  readonly channelChanges: readonly ChannelChangeView[]
  /** Records that can't be read, which are left out. */
  readonly unreadable: number
}

export interface WorkTodayView {
  readonly cases: readonly OpenCaseView[]
  readonly casesCount: number
  /** What falls due within a week, soonest first. */
  readonly week: readonly DueView[]
  readonly weekCount: number
  /** Of the last day. */
  readonly undelivered: readonly UndeliveredView[]
  readonly undeliveredCount: number
  /** Messages of the last day that nothing could carry. */
  readonly notConnectedCount: number
  /** How the desk has done in the last seven days. */
  readonly desk: DeskWeekView
}
