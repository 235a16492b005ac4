import type Client from 'better-sqlite3'
import type { DeliveryState } from '@shared/vocabulary/deliveryStates'
import { duration, minus, type Instant } from '@shared/vocabulary/instant'
import { contactKinds, type ContactKind } from '@shared/vocabulary/kinds'
import type { MessageFilter } from '../../ports/outbox'
import { writtenBefore } from './writtenBefore'

/** What becomes of a message becomes so within this of its being written: a mail server gives up after five days. */
const longest = duration('7d')

/**
 * The numbers of messages by what became of them, the newest first. Each state of each kind is a stretch of one index, of which
 * no more is read than is shown; the stretches are put together here.
 */
export function messagePages(client: Client.Database) {
  const before = writtenBefore(client)
  const listed = client
    .prepare<[DeliveryState, ContactKind, number, number, Instant, number], number>(
      `SELECT message FROM delivery WHERE state = ? AND kind = ? AND message < +? AND message > +? AND since >= +?
        ORDER BY message DESC LIMIT +?`,
    )
    .pluck()
  const counted = client
    .prepare<[DeliveryState, ContactKind, number, Instant, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM delivery WHERE state = ? AND kind = ? AND message > +? AND since >= +? LIMIT +?)`,
    )
    .pluck()
  const everyMessage = 0
  const ever = Number.MIN_SAFE_INTEGER as Instant
  const beyondAll = Number.MAX_SAFE_INTEGER

  const lowest = (since: Instant | null): number =>
    since === null ? everyMessage : before(minus(since, longest))
  const stretches = ({ states, kind }: MessageFilter) =>
    states.flatMap((state) =>
      contactKinds.filter((one) => kind === null || one === kind).map((of) => [state, of] as const),
    )

  return {
    numbers(filter: MessageFilter, after: number | null, limit: number): readonly number[] {
      const low = lowest(filter.since)
      return stretches(filter)
        .flatMap(([state, kind]) =>
          listed.all(state, kind, after ?? beyondAll, low, filter.since ?? ever, limit),
        )
        .sort((a, b) => b - a)
        .slice(0, limit)
    },
    count(filter: MessageFilter, most: number): number {
      const low = lowest(filter.since)
      return stretches(filter).reduce(
        (sum, [state, kind]) =>
          sum +
          (sum < most ? (counted.get(state, kind, low, filter.since ?? ever, most - sum) ?? 0) : 0),
        0,
      )
    },
  }
}
