import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { RefusedView } from './decision'

/** A number to call back, in full. It is given once, and gone from the screen at `until`. */
export interface ShownNumberView {
  readonly outcome: 'shown'
  readonly kind: ContactKind
  readonly value: string
  readonly until: Instant
}
export type CallBackView = ShownNumberView | RefusedView

/** The words that were sent to the owner, for the agent to say. Given once, and gone from the screen at `until`. */
export interface AnnouncedView {
  readonly outcome: 'announced'
  readonly contactHint: string
  readonly words: string
  readonly until: Instant
}
export type AnnouncementView = AnnouncedView | RefusedView
