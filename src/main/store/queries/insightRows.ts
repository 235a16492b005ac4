import type Client from 'better-sqlite3'
import type { Instant } from '@shared/vocabulary/instant'
import { quarterOf, type Count, type Measure } from '../../engine/counting/counts'
import type { Counted, Span } from '../../ports/insights'
import { measureCodes } from '../measureCodes'

/** The tables that the counting reads; `account` is how far the accounts were looked at for risks. */
export const sources = ['event', 'message', 'delivery_attempt', 'audit', 'account'] as const
export type Source = (typeof sources)[number]

/** Goes up when something is counted in another way: everything is counted anew. */
const making = 1

export interface Mark {
  readonly reached: number
  readonly at: Instant | null
  readonly leftOut: number
}

const unbegun: Mark = { reached: 0, at: null, leftOut: 0 }

export type InsightRows = ReturnType<typeof insightRows>

/** Reads and writes the tables `insight_count` and `insight_mark`. */
export function insightRows(client: Client.Database) {
  const mark = client.prepare<[Source], Mark & { readonly making: number }>(
    'SELECT making, reached, at, left_out AS leftOut FROM insight_mark WHERE source = +?',
  )
  const putMark = client.prepare<[Source, number, number, Instant | null, number]>(
    'INSERT OR REPLACE INTO insight_mark (source, making, reached, at, left_out) VALUES (?, ?, ?, ?, ?)',
  )
  const add = client.prepare<[number, number, string, number, number]>(
    `INSERT INTO insight_count (measure, quarter, key, value, times) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET times = times + excluded.times`,
  )
  const counts = client.prepare<[number, number, number], Counted>(
    `SELECT key, value, sum(times) AS times FROM insight_count
      WHERE measure = +? AND quarter >= +? AND quarter < +? GROUP BY key, value`,
  )

  return {
    mark(source: Source): Mark {
      const found = mark.get(source)
      if (found?.making !== making) return unbegun
      const { reached, at, leftOut } = found
      return { reached, at, leftOut }
    },
    putMark(source: Source, { reached, at, leftOut }: Mark): void {
      putMark.run(source, making, reached, at, leftOut)
    },
    /** Whether what was counted was counted in another way. */
    isOfBefore: (): boolean =>
      sources.some((source) => (mark.get(source)?.making ?? making) !== making),
    /** Forgets all that was counted; what was recorded is still there. */
    forgetAll: (): void => void client.exec('DELETE FROM insight_count; DELETE FROM insight_mark'),
    add(counted: readonly Count[]): void {
      const sums = new Map<string, { readonly one: Count; times: number }>()
      for (const one of counted) {
        const place = `${one.measure} ${quarterOf(one.at)} ${one.value} ${one.key}`
        const sum = sums.get(place)
        if (sum === undefined) sums.set(place, { one, times: 1 })
        else sum.times += 1
      }
      for (const { one, times } of sums.values())
        add.run(measureCodes[one.measure], quarterOf(one.at), one.key, one.value, times)
    },
    counts: (measure: Measure, { from, until }: Span): Counted[] =>
      counts.all(measureCodes[measure], from, until),
  }
}
