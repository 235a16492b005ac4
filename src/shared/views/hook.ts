import type { HookFault, HookStep } from '@shared/vocabulary/hookEvents'
import type { Instant } from '@shared/vocabulary/instant'

/** Where a ticket system is told, and how that goes. The secret is never in it. */
export interface HookView {
  /** Null: no ticket system is told. */
  readonly url: string | null
  readonly allowPrivate: boolean
  /** A profile of invented people tells nobody. */
  readonly possible: boolean
  /** How many notices wait, and since when the oldest does. */
  readonly waiting: number
  readonly waitsSince: Instant | null
  /** What came of the last try of the one that waits longest; null: it was not tried yet. */
  readonly lastFault: HookFault | null
  readonly lastStatus: number | null
  readonly triesAgainAt: Instant | null
  /** How many were given up. */
  readonly givenUp: number
}

/** One step of a test, in order; the first that went wrong is the last. */
export interface HookStepView {
  readonly step: HookStep
  readonly fault: HookFault | null
  /** What is worth knowing of it: the address, the protocol and whose certificate, the status. */
  readonly detail: string
}
