import type Client from 'better-sqlite3'
import type { Instant } from '@shared/vocabulary/instant'
import { quarterOf, type Count, type Measure } from '../../engine/counting/counts'
import type { Counted, Span } from '../../ports/insights'
import { dayCounts, measureCodes, riskCounts } from '../measureCodes'

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

/** Quarters of an hour in a day of UTC. */
const inDay = 96

/** Each key and value once. */
function added(all: readonly Counted[]): Counted[] {
  const sums = new Map<string, Counted>()
  for (const { key, value, times } of all) {
    const place = `${value} ${key}`
    sums.set(place, { key, value, times: (sums.get(place)?.times ?? 0) + times })
  }
  return [...sums.values()]
}

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
    /** Forgets which accounts are at risk; the next counting looks at all of them. */
    forgetRisks: (): void =>
      void client.exec(
        `DELETE FROM account_risk; DELETE FROM insight_count WHERE measure > ${riskCounts} AND measure < ${dayCounts};
          DELETE FROM insight_mark WHERE source = 'account'`,
      ),
    add(counted: readonly Count[]): void {
      const sums = new Map<string, { readonly one: Count; times: number }>()
      for (const one of counted) {
        const place = `${one.measure} ${quarterOf(one.at)} ${one.value} ${one.key}`
        const sum = sums.get(place)
        if (sum === undefined) sums.set(place, { one, times: 1 })
        else sum.times += 1
      }
      for (const { one, times } of sums.values()) {
        const [measure, quarter] = [measureCodes[one.measure], quarterOf(one.at)]
        add.run(measure, quarter, one.key, one.value, times)
        add.run(measure + dayCounts, Math.floor(quarter / inDay), one.key, one.value, times)
      }
    },
    /** The same of all of a span together: from whole days, and from quarters of an hour before and after these. */
    total(measure: Measure, { from, until }: Span): Counted[] {
      const code = measureCodes[measure]
      const [first, last] = [Math.ceil(from / inDay), Math.floor(until / inDay)]
      if (first >= last) return counts.all(code, from, until)
      return added([
        ...counts.all(code, from, first * inDay),
        ...counts.all(code + dayCounts, first, last),
        ...counts.all(code, last * inDay, until),
      ])
    },
    counts: (measure: Measure, { from, until }: Span): Counted[] =>
      counts.all(measureCodes[measure], from, until),
  }
}
