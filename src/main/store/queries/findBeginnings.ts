import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { FindHit } from '../../ports/store'
import type { FindQuery } from '../findQuery'
import { countCap, found, type Found } from '../found'
import { handleKindOfCode } from '../handleKindCodes'
import { everything, type Horizon } from '../horizon'
import { preparedOnce, wholeNumber } from '../statements'

/** An account may meet a word with several handles (email and sign-in name), so more rows are read than hits are wanted. */
const rowsToSpare = 6
const rowsWhenFew = [150, 4_000]
const beginningWith = 'SELECT account, kind FROM handle WHERE value BETWEEN +? AND +?'
const highestCharacter = '\u{10FFFF}'

type Row = [id: AccountId, kind: number]

/**
 * Finds accounts by the beginnings of their handles. The statements are written out: their shape follows what was
 * typed, and this is the call that runs at every key.
 */
export function beginningsFinder(client: Client.Database, horizon: Horizon) {
  const prepared = preparedOnce((shape: string) => ({
    rows: preparedOnce((most: number) =>
      client.prepare<[string[]], Row>(`SELECT a.id, h.kind FROM (${meeting(shape)}) h CROSS JOIN account a ON a.number = h.account LIMIT ${most}`).raw(),
    ),
    count: client.prepare<[string[]], number>(`SELECT count(*) FROM (SELECT DISTINCT account FROM (${meeting(shape)}) LIMIT ${countCap + 1})`).pluck(),
  }))

  /** Other ones while an import hides what it adds; otherwise nobody pays for that question. */
  const statements = (shape: string) => prepared(horizon.last === everything ? shape : `${shape}/${horizon.last}`)

  return {
    /** Accounts that meet every term, and how many there are. */
    find(query: FindQuery, wanted: number): Found {
      const { rows, count } = statements(shapeOf(query))
      const bounds = boundsOf(query)
      const first = rows(wanted + rowsToSpare).all(bounds)
      let hits = distinct(first)
      if (first.length < wanted + rowsToSpare) return found(hits, hits.length, wanted)
      const counted = count.get(bounds) ?? 0
      for (const most of rowsWhenFew) if (hits.length < Math.min(wanted, counted)) hits = distinct(rows(most).all(bounds))
      return found(hits, counted, wanted)
    },
    /** The same without counting, among so many rows. */
    candidates: (query: FindQuery, most: number): FindHit[] => distinct(statements(shapeOf(query)).rows(most).all(boundsOf(query))),
  }
}

function shapeOf(query: FindQuery): string {
  if (query.length === 1) return String(query[0]?.length)
  return query.map((term) => term.length).join(',')
}

// Loops, because this runs at every key: flatMap alone would take a third of an exact look-up.
function boundsOf(query: FindQuery): string[] {
  const bounds: string[] = []
  for (const term of query) for (const start of term) bounds.push(start, start + highestCharacter)
  return bounds
}

/** Handles that meet the first term, of accounts that meet the others too. `2,1`: two readings of the first, one of the second; `2,1/500`: of accounts up to 500. */
function meeting(shape: string): string {
  const [readings = '', last] = shape.split('/')
  const beginning = last === undefined ? beginningWith : `${beginningWith} AND account <= ${wholeNumber(Number(last))}`
  const [first = '', ...others] = readings.split(',').map((count) => Array<string>(Number(count)).fill(beginning).join(' UNION ALL '))
  if (others.length === 0) return first
  return `SELECT account, kind FROM (${first}) WHERE ${others.map((term) => `account IN (SELECT account FROM (${term}))`).join(' AND ')}`
}

function distinct(rows: readonly Row[]): FindHit[] {
  if (rows.length < 2) return rows.map(([accountId, kind]) => ({ accountId, matched: handleKindOfCode(kind) }))
  const hits = new Map<AccountId, FindHit>()
  for (const [accountId, kind] of rows) {
    if (!hits.has(accountId)) hits.set(accountId, { accountId, matched: handleKindOfCode(kind) })
  }
  return [...hits.values()]
}
