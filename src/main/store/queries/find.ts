import type { AccountId } from '@shared/vocabulary/ids'
import type { FindHit, FindResult } from '../../ports/store'
import type { Database } from '../database'
import type { FindQuery } from '../findQuery'
import { handleKindOfCode } from '../handleKindCodes'
import { preparedOnce, wholeNumber } from '../statements'

/** Counting stops here: past it nobody reads the number, and "more than 1,000" is told apart from it by one more. */
const countCap = 1_000
const mostHits = 100
/** One account often meets a word with several handles (name, email, sign-in name), so more rows are read than hits wanted. */
const rowsToSpare = 16
const rowsWhenMany = 4_000
const beginningWith = 'SELECT account, kind FROM handle WHERE value >= +? AND value < +?'
const highestCharacter = '\u{10FFFF}'

type Row = readonly [id: AccountId, kind: number]

/**
 * Finds accounts by the beginnings of their handles. The statements are written out: their shape follows what was
 * typed, and this is the call that runs at every key.
 */
export function accountFinder(database: Database): (query: FindQuery, limit: number) => FindResult {
  const rows = preparedOnce((key: string) => {
    const [shape = '', limit] = key.split(' ')
    return database.$client
      .prepare(`SELECT a.id, h.kind FROM (${meeting(shape)}) h CROSS JOIN account a ON a.number = h.account LIMIT ${limit}`)
      .raw()
  })
  const counts = preparedOnce((shape: string) =>
    database.$client.prepare(`SELECT count(*) FROM (SELECT DISTINCT account FROM (${meeting(shape)}) LIMIT ${countCap + 1})`).pluck(),
  )

  return (query, limit) => {
    if (query.length === 0) return { hits: [], total: 0, capped: false }
    const wanted = Math.min(wholeNumber(limit), mostHits)
    const shape = query.map((term) => term.length).join(',')
    const bounds = query.flatMap((term) => term.flatMap((start) => [start, start + highestCharacter]))
    const read = (most: number): Row[] => rows(`${shape} ${most}`).all(bounds) as Row[]

    const first = read(wanted + rowsToSpare)
    const hits = distinct(first)
    if (first.length < wanted + rowsToSpare) return { hits: hits.slice(0, wanted), total: hits.length, capped: false }
    const counted = counts(shape).get(bounds) as number
    return {
      hits: (hits.length < Math.min(wanted, counted) ? distinct(read(rowsWhenMany)) : hits).slice(0, wanted),
      total: Math.min(counted, countCap),
      capped: counted > countCap,
    }
  }
}

/** Handles that meet the first term, of accounts that meet the others too. `2,1`: two readings of the first, one of the second. */
function meeting(shape: string): string {
  const [first, ...others] = shape.split(',').map((readings) => Array<string>(Number(readings)).fill(beginningWith).join(' UNION ALL '))
  return `SELECT account, kind FROM (${first}) WHERE true` + others.map((term) => ` AND account IN (SELECT account FROM (${term}))`).join('')
}

function distinct(rows: readonly Row[]): FindHit[] {
  const hits = new Map<AccountId, FindHit>()
  for (const [accountId, kind] of rows) {
    if (!hits.has(accountId)) hits.set(accountId, { accountId, matched: handleKindOfCode(kind) })
  }
  return [...hits.values()]
}
