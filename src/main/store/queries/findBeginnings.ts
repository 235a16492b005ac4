import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { FindHit } from '../../ports/search'
import { isWhole, type FindQuery, type FindTerm } from '../findQuery'
import { countCap, limitedHits, type LimitedHits } from '../limitedHits'
import { handleKindOfCode } from '../handleKindCodes'
import { everything, type Watermark } from '../watermark'
import { preparedOnce, wholeNumber } from '../statements'

/** Somebody who is looked up by a whole address or name has a few handles of it: these are read with their account at once. */
const rowsOfOne = 5
/** An account may meet a word with several handles (email, sign-in name, cases), so more of these are read than hits are wanted. */
const fewHandles = 200
const manyHandles = 4_000
const beginningWith = 'FROM handle WHERE value >= +? AND value < +?'
const highestCharacter = '\u{10FFFF}'
/** A number of an account and a kind in one number: rows of a single one are read several times as fast. */
const kindsInOne = 16

type Row = [number: number, kind: number, id: AccountId]

/**
 * Finds accounts by the beginnings of their handles. The statements are written out: their shape follows what was
 * typed, and this is the call that runs at every key.
 */
export function beginningsFinder(client: Client.Database, watermark: Watermark) {
  const prepared = preparedOnce((shape: string) => ({
    rows: preparedOnce((most: number) =>
      client
        .prepare<[string[]], Row>(
          `SELECT h.account, h.kind, a.id FROM (${meeting(shape)}) h CROSS JOIN account a ON a.number = h.account LIMIT ${most}`,
        )
        .raw(),
    ),
    handles: preparedOnce((most: number) =>
      client
        .prepare<[string[]], number>(
          `${meeting(shape, `account * ${kindsInOne} + kind`)} LIMIT ${most}`,
        )
        .pluck(),
    ),
    count: client
      .prepare<[string[]], number>(
        `SELECT count(*) FROM (SELECT DISTINCT account FROM (${meeting(shape)}) LIMIT ${countCap + 1})`,
      )
      .pluck(),
  }))
  const ids = preparedOnce((count: number) =>
    client
      .prepare<[number[]], AccountId | null>(
        `SELECT a.id FROM (VALUES ${Array(count).fill('(?)').join()}) v LEFT JOIN account a ON a.number = v.column1`,
      )
      .pluck(),
  )

  /** Other ones while an import hides what it adds; otherwise nobody pays for that question. */
  const statements = (shape: string) =>
    prepared(watermark.last === everything ? shape : `${shape}/${watermark.last}`)

  /** Handles are cheap to read; looking up whose they are is not, so that is done for a page of them. */
  function page(query: FindQuery, wanted: number): LimitedHits {
    const { handles, count } = statements(shapeOf(query))
    const bounds = boundsOf(query)
    // Of several terms, what takes long is to bring those together that meet each: that is done once, for all that are counted.
    const most = query.length > 1 ? manyHandles : fewHandles
    const few = handles(most).all(bounds)
    let kinds = firstKinds(few)
    if (few.length < most)
      return limitedHits(hitsOf([...kinds].slice(0, wanted)), kinds.size, wanted)
    const counted = count.get(bounds) ?? 0
    if (most < manyHandles && kinds.size < Math.min(wanted, counted))
      kinds = firstKinds(handles(manyHandles).all(bounds))
    return limitedHits(hitsOf([...kinds].slice(0, wanted)), counted, wanted)
  }

  function hitsOf(accounts: readonly (readonly [number: number, kind: number])[]): FindHit[] {
    if (accounts.length === 0) return []
    const inOrder = ids(accounts.length).all(accounts.map(([number]) => number))
    return accounts.flatMap(([, kind], index) => {
      const accountId = inOrder[index] ?? null
      return accountId === null ? [] : [{ accountId, matched: handleKindOfCode(kind) }]
    })
  }

  /** Those who have what may be the whole of one address, phone or user name; null where more have it than can be meant. */
  function whole(query: FindQuery, wanted: number): LimitedHits | null {
    const rows = statements(shapeOf(query))
      .rows(rowsOfOne + 1)
      .all(boundsOf(query))
    if (rows.length > rowsOfOne) return null
    const hits = distinct(rows)
    return limitedHits(hits, hits.length, wanted)
  }

  return {
    /** Whether something begins like the term. */
    isMet: (term: FindTerm): boolean =>
      statements(shapeOf([term]))
        .handles(1)
        .all(boundsOf([term])).length > 0,
    /** Accounts that meet every term, and how many there are. */
    find(query: FindQuery, wanted: number): LimitedHits {
      return (isWhole(query) ? whole(query, wanted) : null) ?? page(query, wanted)
    },
    whole,
    /** The same without counting, among so many rows. */
    candidates: (query: FindQuery, most: number): FindHit[] =>
      distinct(statements(shapeOf(query)).rows(most).all(boundsOf(query))),
  }
}

function shapeOf(query: FindQuery): string {
  if (query.length === 1) return String(query[0]?.length)
  return query.map((term) => term.length).join(',')
}

// Loops, because this runs at every key: flatMap alone would take a third of an exact look-up.
function boundsOf(query: FindQuery): string[] {
  const bounds: string[] = []
  for (const term of query) for (const start of term) bounds.push(start, following(start))
  return bounds
}

/** The first text after all that begin so. One that is plain, too, costs SQLite half as much as one that is not. */
function following(start: string): string {
  const last = start.charCodeAt(start.length - 1)
  return last < 0x7e ? start.slice(0, -1) + String.fromCharCode(last + 1) : start + highestCharacter
}

/** Handles that meet the first term, of accounts that meet the others too. `2,1`: two readings of the first, one of the second; `2,1/500`: of accounts up to 500. */
function meeting(shape: string, columns = 'account, kind'): string {
  const [readings = '', last] = shape.split('/')
  const beginning =
    last === undefined
      ? beginningWith
      : `${beginningWith} AND account <= ${wholeNumber(Number(last))}`
  const either = (count: string, wanted: string) =>
    Array<string>(Number(count)).fill(`SELECT ${wanted} ${beginning}`).join(' UNION ALL ')
  const [first = '', ...others] = readings.split(',')
  if (others.length === 0) return either(first, columns)
  return `SELECT ${columns} FROM (${either(first, 'account, kind')}) WHERE ${others.map((term) => `account IN (${either(term, 'account')})`).join(' AND ')}`
}

/** Each account once, with the kind of the handle that was met first. */
function firstKinds(handles: readonly number[]): Map<number, number> {
  const kinds = new Map<number, number>()
  for (const handle of handles) {
    const number = Math.floor(handle / kindsInOne)
    if (!kinds.has(number)) kinds.set(number, handle % kindsInOne)
  }
  return kinds
}

function distinct(rows: readonly Row[]): FindHit[] {
  const known = new Set<number>()
  const hits: FindHit[] = []
  for (const [number, kind, accountId] of rows) {
    if (!known.has(number)) hits.push({ accountId, matched: handleKindOfCode(kind) })
    known.add(number)
  }
  return hits
}
