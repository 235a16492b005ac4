import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import { countCap } from '../found'
import type { Horizon } from '../horizon'
import { preparedOnce } from '../statements'

const ofText = 'account_text MATCH +?'
/** Counting takes about so long at most, in milliseconds, judged by how long the first rows took. */
const countingTime = 3
/** So many accounts are counted among in any case. */
const countedAmong = 20_000

type Row = [id: AccountId, number: number]

export interface Inside {
  readonly ids: readonly AccountId[]
  /** Whether these are all of them. */
  readonly all: boolean
  /** How many there are, up to one more than `countCap`, among the accounts that were counted. */
  count(): { readonly counted: number; readonly among: 'all' | 'some' }
}

/** Finds accounts by what stands inside their words, in the order of their numbers. */
export function insideFinder(client: Client.Database, horizon: Horizon): (match: string, most: number) => Inside {
  const rows = preparedOnce((most: number) =>
    client.prepare<[string, number], Row>(`SELECT a.id, t.rowid FROM account_text t CROSS JOIN account a ON a.number = t.rowid WHERE ${ofText} AND t.rowid <= +? LIMIT ${most}`).raw(),
  )
  const count = client.prepare<[string, number], number>(`SELECT count(*) FROM (SELECT rowid FROM account_text WHERE ${ofText} AND rowid <= +? LIMIT ${countCap + 1})`).pluck()
  const newest = client.prepare<[], number>('SELECT coalesce(max(number), 0) FROM account').pluck()

  return (match, most) => {
    const since = performance.now()
    const first = rows(most).all(match, horizon.last)
    const took = performance.now() - since
    const reached = first.at(-1)?.[1] ?? 0
    return {
      ids: first.map(([id]) => id),
      all: first.length < most,
      count() {
        const last = Math.min(newest.get() ?? 0, horizon.last)
        const among = Math.max(countedAmong, Math.floor((reached * countingTime) / took))
        return { counted: count.get(match, Math.min(among, last)) ?? 0, among: among < last ? 'some' : 'all' }
      },
    }
  }
}

/** What FTS5 is asked: every term met by one of its readings. */
export function matchOf(terms: readonly (readonly string[])[]): string {
  return terms.map((readings) => (readings.length === 1 ? quoted(readings[0] ?? '') : `(${readings.map(quoted).join(' OR ')})`)).join(' AND ')
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
