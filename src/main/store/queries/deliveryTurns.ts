import type { AttemptState, DeliveryState } from '@shared/vocabulary/deliveryStates'
import { plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import { contactKinds, type ContactKind } from '@shared/vocabulary/kinds'
import type { OutboxMessage } from '../../ports/outbox'
import { UnreadableRecord, type Spare } from '../../ports/unreadable'
import {
  deliveryOf,
  unchecked,
  type DeliveryRow,
  type DeliveryRows,
  type StoredDelivery,
} from './deliveryRows'
import type { deliveryStatements } from './deliveryStatements'
import type { OutboxRows } from './outbox'

/** A clock that was wrong may have set a date further away than any that the queue sets. */
const furthest = (6 * 3_600) as Seconds

/** Whose turn it is in the table `delivery`, and what ends without having one; within somebody’s transaction. */
export function deliveryTurns(
  find: ReturnType<typeof deliveryStatements>,
  rows: DeliveryRows,
  outbox: OutboxRows,
) {
  /** It ends, and the outbox says so. */
  function end(row: DeliveryRow, state: DeliveryState & AttemptState, at: Instant): boolean {
    if (!rows.become(row, state, at)) return false
    outbox.attempt(row.message, { at, state, answer: null })
    return true
  }

  /**
   * Each of these, as `work` says whether it counts. What can't be read is given up, because nobody can say whether it left, and
   * stands in nobody’s way.
   */
  function each(
    found: readonly StoredDelivery[],
    at: Instant,
    spare: Spare | undefined,
    work: (row: DeliveryRow) => boolean,
  ): number {
    let count = 0
    for (const row of found) {
      try {
        if (work(deliveryOf(row))) count += 1
      } catch (error) {
        if (!(error instanceof UnreadableRecord)) throw error
        rows.put({ ...unchecked(row), state: 'unknown', since: at, dueAt: null })
        spare?.({ error, accountId: null })
      }
    }
    return count
  }

  const isWorthless = (row: DeliveryRow, now: Instant): boolean =>
    (row.worthUntil !== null && row.worthUntil <= now) ||
    (row.hasCode && find.newerCode(row.message) === 1)
  /** What may have left is not said to have not. */
  const endWorthless = (row: DeliveryRow, now: Instant): boolean =>
    end(row, row.doubtful > 0 ? 'unknown' : 'expired', now)

  /** Codes, of which few wait at a time, end as soon as they are of no use; a notice does when it would be its turn. */
  function tidy(now: Instant, spare?: Spare): void {
    for (const kind of contactKinds) {
      each(
        find.waiting(kind, 1),
        now,
        spare,
        (row) => isWorthless(row, now) && endWorthless(row, now),
      )
      for (const hasCode of [1, 0])
        each(find.beyond(kind, hasCode, plus(now, furthest)), now, spare, (row) => {
          rows.put({ ...row, dueAt: now })
          return true
        })
    }
  }

  function take(
    now: Instant,
    kinds: readonly ContactKind[],
    most: { readonly all: number; readonly notices: number },
    spare?: Spare,
  ) {
    tidy(now, spare)
    const taken: OutboxMessage[] = []
    for (const [hasCode, limit] of [
      [1, most.all],
      [0, Math.min(most.all, most.notices)],
    ] as const)
      for (const kind of kinds)
        while (taken.length < limit) {
          const found = find.due(kind, hasCode, now, limit - taken.length)
          each(found, now, spare, (row) => {
            if (isWorthless(row, now)) return endWorthless(row, now)
            taken.push(outbox.byNumber(row.message))
            return rows.become(row, 'sending', now, { tries: row.tries + 1 })
          })
          if (found.length === 0) break
        }
    return taken
  }

  return { end, each, take }
}
