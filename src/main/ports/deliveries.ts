import type { AttemptState, DeliveryState, ReportState } from '@shared/vocabulary/deliveryStates'
import type { MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { AuditEntry } from './audit'
import type { OutboxMessage } from './outbox'
import type { Spare } from './unreadable'

/** What came of one attempt, to be stored before the next is made. */
export interface DeliveryResult {
  readonly attempt: AttemptState
  /** What becomes of the message by it. */
  readonly state: DeliveryState
  readonly answer: string | null
  readonly reference: string | null
  readonly dueAt: Instant | null
  /** Nobody can say whether it left by this attempt. */
  readonly isDoubtful: boolean
}

/** A message by our own id, or by what the other side called it when it took it. */
export type Reported =
  { readonly id: MessageId } | { readonly kind: ContactKind; readonly reference: string }

/** How it stands with all that leaves by one kind of transport. */
export interface QueueStanding {
  /** What has its turn, or is being sent. */
  readonly waiting: number
  /** When the first of that was written; null: there is none. */
  readonly oldest: Instant | null
  readonly held: number
  /** Notices, as `queueAgain` would take them. */
  readonly notConnected: number
}

/** What came back of a message later. */
export interface StoredReport {
  readonly is: ReportState
  /** RFC 3463, or the centre’s own. */
  readonly status: string | null
  readonly answer: string | null
  /** The same report read twice has the same. */
  readonly key: string
}

/**
 * The queue of what has to leave. A message is in it from the transaction of its decision on (`DecisionMaking`); a state never
 * goes back. Codes are taken first, then what is due soonest.
 */
export interface Deliveries {
  /**
   * One transaction that lasts when this returns: what is due becomes `sending` and is answered. What is of no use any more is
   * `expired`, of whatever kind: its time has run out, or a newer code of the same purpose went to the same contact.
   * @param kinds of what has a transport that is not paused
   * @param most so many in all, and notices only while there are fewer than that
   * @param spare is told of what can't be read: nobody can say whether it left
   */
  take(
    now: Instant,
    kinds: readonly ContactKind[],
    most: { readonly all: number; readonly notices: number },
    spare?: Spare,
  ): Promise<readonly OutboxMessage[]>
  /** One transaction. What would lead back is kept as an attempt, and leads nowhere. */
  result(id: MessageId, at: Instant, result: DeliveryResult): Promise<void>
  /** One transaction. A report that is known changes nothing, and one of nobody’s neither. @returns whether it is news */
  report(of: Reported, at: Instant, report: StoredReport): Promise<boolean>
  /**
   * One transaction, at the start: what a program that is gone had under way. A code that was being sent is `unknown`, one that
   * waited is `lost`; a notice that was being sent is sent again, and may arrive twice, unless that has happened too often.
   * @param mostDoubtful after so many attempts of which nobody can say whether they left, a notice is `unknown` as well
   * @returns how many
   */
  recover(at: Instant, mostDoubtful: number, spare?: Spare): Promise<number>
  /** The references of what was taken since then and has no end yet, the newest first. */
  open(kind: ContactKind, since: Instant, limit: number): Promise<readonly string[]>
  /** Whether anything, or any code, that was taken since then has no end yet. */
  isOpen(kind: ContactKind, since: Instant, what?: 'code'): Promise<boolean>
  /** When the next is due; null: none waits. */
  nextDue(kinds: readonly ContactKind[]): Promise<Instant | null>
  /** How many are in these states. */
  count(states: readonly DeliveryState[], kind?: ContactKind): Promise<number>
  /** @param since of which notices that were not sent for want of a transport are counted */
  standing(kind: ContactKind, since: Instant): Promise<QueueStanding>
  /** One transaction: from now on whatever waits is held, because the profile is a copy, until a person lets it go. */
  beginHolding(at: Instant, entry: AuditEntry): Promise<void>
  isHolding(): Promise<boolean>
  /** One transaction: what waits is `held`. @returns how many */
  hold(at: Instant, spare?: Spare): Promise<number>
  /** One transaction: nothing is held any more, and held notices wait again. @returns how many */
  release(at: Instant, entry: AuditEntry): Promise<number>
  /** One transaction: there is no way out for what waits. @returns how many */
  disconnect(kind: ContactKind, at: Instant): Promise<number>
  /** One transaction: notices that were not sent for want of a transport since then wait again. @returns how many */
  queueAgain(kind: ContactKind, since: Instant, at: Instant, entry: AuditEntry): Promise<number>
}
