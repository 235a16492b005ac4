import type Client from 'better-sqlite3'
import type { Instant } from '@shared/vocabulary/instant'

/**
 * The number of the last message that was written before an instant. Messages are numbered in the order in which they were
 * written: it is looked for by halves, without an index of instants.
 */
export function writtenBefore(client: Client.Database): (since: Instant) => number {
  const newest = client
    .prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM message')
    .pluck()
  const from = client
    .prepare<[number], Instant>(
      'SELECT at FROM message WHERE sequence >= +? ORDER BY sequence LIMIT 1',
    )
    .pluck()
  return (since) => {
    let [low, high] = [1, (newest.get() ?? 0) + 1]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((from.get(middle) ?? since) >= since) high = middle
      else low = middle + 1
    }
    return low - 1
  }
}
