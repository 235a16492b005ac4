import type { AccountId } from '@shared/vocabulary/ids'
import type { FindHit, FindResult } from '../../ports/store'
import type { Database } from '../database'
import type { FindQuery, FindTerm } from '../findQuery'
import { handleKindOfCode } from '../handleKindCodes'
import { everything, type Horizon } from '../horizon'
import { preparedOnce, wholeNumber } from '../statements'

/** Counting stops here: past it nobody reads the number, and "more than 1,000" is told apart from it by one more. */
const countCap = 1_000
const mostHits = 100
/** An account may meet a word with several handles (email and sign-in name), so more rows are read than hits are wanted. */
const rowsToSpare = 6
const rowsWhenFew = [150, 4_000]
/** A shorter word narrows nothing down: half the directory meets it. It is looked for in what the other words found. */
const fewestLetters = 3
const rowsLookedAt = 400
const beginningWith = 'SELECT account, kind FROM handle WHERE value >= +? AND value < +?'
const highestCharacter = '\u{10FFFF}'

type Row = [id: AccountId, kind: number]

/**
 * Finds accounts by the beginnings of their handles. The statements are written out: their shape follows what was
 * typed, and this is the call that runs at every key.
 * @param meets whether an account, looked at by itself, meets a term.
 * @param horizon what is not there for anybody yet.
 */
export function accountFinder(database: Database, meets: (id: AccountId, term: FindTerm) => boolean, horizon: Horizon): (query: FindQuery, limit: number) => FindResult {
  const prepared = preparedOnce((shape: string) => ({
    rows: preparedOnce((most: number) =>
      database.$client.prepare<[string[]], Row>(`SELECT a.id, h.kind FROM (${meeting(shape)}) h CROSS JOIN account a ON a.number = h.account LIMIT ${most}`).raw(),
    ),
    count: database.$client.prepare<[string[]], number>(`SELECT count(*) FROM (SELECT DISTINCT account FROM (${meeting(shape)}) LIMIT ${countCap + 1})`).pluck(),
  }))

  /** Prepared anew while an import hides what it adds, and otherwise without that question. */
  const statements = (shape: string) => prepared(horizon.last === everything ? shape : `${shape}/${horizon.last}`)

  function byIndex(query: FindQuery, wanted: number): FindResult {
    const { rows, count } = statements(shapeOf(query))
    const bounds = boundsOf(query)
    const first = rows(wanted + rowsToSpare).all(bounds)
    let hits = distinct(first)
    if (first.length < wanted + rowsToSpare) return { hits: hits.slice(0, wanted), total: hits.length, capped: false }
    const counted = count.get(bounds) ?? 0
    for (const most of rowsWhenFew) if (hits.length < Math.min(wanted, counted)) hits = distinct(rows(most).all(bounds))
    return { hits: hits.slice(0, wanted), total: Math.min(counted, countCap), capped: counted > countCap }
  }

  function byLooking(narrow: FindQuery, loose: FindQuery, wanted: number): FindResult {
    const candidates = statements(shapeOf(narrow)).rows(rowsLookedAt).all(boundsOf(narrow))
    const hits = distinct(candidates).filter(({ accountId }) => loose.every((term) => meets(accountId, term)))
    return { hits: hits.slice(0, wanted), total: hits.length, capped: candidates.length === rowsLookedAt }
  }

  return (query, limit) => {
    const wanted = Math.min(wholeNumber(limit), mostHits)
    const [first] = query
    if (first === undefined) return { hits: [], total: 0, capped: false }
    if (query.length === 1) return byIndex(query, wanted)
    const long = query.filter(([typed]) => typed.length >= fewestLetters)
    const narrow = long.length > 0 ? long : [first]
    const loose = query.filter((term) => !narrow.includes(term))
    return loose.length === 0 ? byIndex(query, wanted) : byLooking(narrow, loose, wanted)
  }
}

function shapeOf(query: FindQuery): string {
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
  const hits = new Map<AccountId, FindHit>()
  for (const [accountId, kind] of rows) {
    if (!hits.has(accountId)) hits.set(accountId, { accountId, matched: handleKindOfCode(kind) })
  }
  return [...hits.values()]
}
