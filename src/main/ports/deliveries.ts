import type { DeliveryState, ReportState } from '@shared/vocabulary/deliveryStates'
import type { MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { AuditEntry } from './audit'
import type { OutboxMessage } from './outbox'

/** How it stands with one message. */
export interface DeliveryStanding {
  readonly state: DeliveryState
  readonly since: Instant
  /** When it is tried again; null: it waits for nothing. */
  readonly dueAt: Instant | null
  readonly tries: number
  /** Afterwards its code would be of no use; null: it has none. */
  readonly worthUntil: Instant | null
  /** How often nobody can say whether it left. */
  readonly doubtful: number
}

export interface WaitingDelivery {
  readonly message: OutboxMessage
  readonly standing: DeliveryStanding
}

/** What came of one attempt, to be stored before the next is made. */
export interface DeliveryResult {
  readonly state: DeliveryState
  readonly answer: string | null
  readonly reference: string | null
  readonly dueAt: Instant | null
  readonly isDoubtful: boolean
}

/**
 * The queue of what has to leave. A message is in it from the transaction of its decision on (`DecisionMaking`); a state never
 * goes back. Codes are taken first, then what is due soonest.
 */
export interface Deliveries {
  /**
   * One transaction: what is due becomes `sending` and is answered; what is of no use any more becomes `expired`, and an older code
   * of the same purpose to the same contact too. It lasts when this returns where `durable`.
   * @param kinds of what has a transport that is not paused
   */
  take(
    now: Instant,
    kinds: readonly ContactKind[],
    limit: number,
    durable: boolean,
  ): Promise<readonly WaitingDelivery[]>
  /** One transaction. A result that would lead back is not stored. */
  result(id: MessageId, at: Instant, result: DeliveryResult): Promise<void>
  /** One transaction. A report that is known changes nothing, and one of nobody’s neither. @returns whether it changed something */
  report(
    of: { readonly id: MessageId } | { readonly kind: ContactKind; readonly reference: string },
    at: Instant,
    report: {
      readonly is: ReportState
      readonly status: string | null
      readonly answer: string | null
      readonly key: string
    },
  ): Promise<boolean>
  /** One transaction, at the start: what a program that is gone had under way. @returns how many */
  recover(at: Instant): Promise<number>
  /** The references of what was taken since then and has no end yet, the newest first. */
  open(kind: ContactKind, since: Instant, limit: number): Promise<readonly string[]>
  /** When the next is due; null: none waits. */
  nextDue(kinds: readonly ContactKind[]): Promise<Instant | null>
  /** One transaction: what waits is `held`, because the profile is a copy. @returns how many */
  hold(at: Instant): Promise<number>
  /** One transaction: held notices wait again, held codes are `lost`. */
  release(at: Instant, entry: AuditEntry): Promise<number>
  /** One transaction: notices that were not sent for want of a transport since then wait again. */
  queueAgain(kind: ContactKind, since: Instant, at: Instant, entry: AuditEntry): Promise<number>
}
