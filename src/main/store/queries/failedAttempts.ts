import type Client from 'better-sqlite3'
import type { MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'

/** `refused`: somebody said no, at once or later · `not-connected`: there was no way out */
type State = 'refused' | 'not-connected'

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
  const states = { refused: "('refused', 'bounced')", 'not-connected': "('not-connected')" }
  const last = (
    state: State,
  ) => `FROM delivery_attempt a WHERE sequence >= +? AND state IN ${states[state]} AND at >= +?
    AND NOT EXISTS (SELECT 1 FROM delivery_attempt b WHERE b.message_id = a.message_id AND b.sequence > a.sequence)`
  const each = <T>(prepare: (state: State) => T): Readonly<Record<State, T>> => ({
    refused: prepare('refused'),
    'not-connected': prepare('not-connected'),
  })
  const newest = each((state) =>
    client
      .prepare<[number, Instant, number], MessageId>(
        `SELECT message_id ${last(state)} ORDER BY sequence DESC LIMIT +?`,
      )
      .pluck(),
  )
  const count = each((state) =>
    client.prepare<[number, Instant], number>(`SELECT count(*) ${last(state)}`).pluck(),
  )

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
      newest[state].all(firstSince(since), since, limit),
    count: (state: State, since: Instant): number =>
      count[state].get(firstSince(since), since) ?? 0,
  }
}
