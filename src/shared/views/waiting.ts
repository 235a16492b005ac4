import type { Instant } from '@shared/vocabulary/instant'
import type { ChannelNotesView } from './transport'
import type { ScreenName } from '@shared/vocabulary/screens'

/** How much waits for this operator, for the numbers beside the screens. */
export interface WaitingView {
  /** What waits for them. */
  readonly today: number
  readonly cases: number
  /** Dates, and what is frozen. */
  readonly timers: number
  readonly approvals: number
  /** Messages of the last day that did not arrive. */
  readonly outbox: number
  /** The screens on which something waits for just them. */
  readonly forMe: readonly ScreenName[]
  /** Records of the store that can't be read, and since when; null: there are none, or it is not this operator's to know. */
  readonly unreadable: {
    readonly count: number
    readonly full: boolean
    readonly since: Instant
  } | null
  /** When everything that is stored was last examined, and how many accounts that were; null: not yet, or it is not this operator's to know. */
  readonly examined: { readonly at: Instant; readonly accounts: number } | null
  /** What has to be known of the channels; null: this desk can have none. */
  readonly channels: ChannelNotesView | null
}
