import type Client from 'better-sqlite3'
import type { MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { DeliveryAttempt } from '../../ports/outbox'

type State = DeliveryAttempt['state']

/**
 * The last attempts of messages, by what came of them. Attempts are numbered in the order in which they were made, so that
 * those since an instant are found without an index of instants.
 */
export function failedAttempts(client: Client.Database) {
  // Asked for both at once, SQLite would read every row.
  const ends = client
    .prepare<[], [number, number]>(
      'SELECT coalesce((SELECT min(sequence) FROM delivery_attempt), 1), coalesce((SELECT max(sequence) FROM delivery_attempt), 0)',
    )
    .raw()
  const atOrAfter = client
    .prepare<[number], Instant>(
      'SELECT at FROM delivery_attempt WHERE sequence >= +? ORDER BY sequence LIMIT 1',
    )
    .pluck()
  const last = `FROM delivery_attempt a WHERE sequence >= +? AND state = ? AND at >= +?
    AND NOT EXISTS (SELECT 1 FROM delivery_attempt b WHERE b.message_id = a.message_id AND b.sequence > a.sequence)`
  const newest = client
    .prepare<[number, State, Instant, number], MessageId>(
      `SELECT message_id ${last} ORDER BY sequence DESC LIMIT +?`,
    )
    .pluck()
  const count = client.prepare<[number, State, Instant], number>(`SELECT count(*) ${last}`).pluck()

  /** The first attempt that was made at or after an instant; one past the last where there is none. */
  function firstSince(since: Instant): number {
    let [low, high] = ends.get() ?? [1, 0]
    high += 1
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((atOrAfter.get(middle) ?? since) >= since) high = middle
      else low = middle + 1
    }
    return low
  }

  return {
    newest: (state: State, since: Instant, limit: number): readonly MessageId[] =>
      newest.all(firstSince(since), state, since, limit),
    count: (state: State, since: Instant): number =>
      count.get(firstSince(since), state, since) ?? 0,
  }
}
