import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { FindHit } from '../../ports/store'
import type { FindQuery } from '../findQuery'
import { countCap, found, type Found } from '../found'
import { handleKindOfCode } from '../handleKindCodes'
import { everything, type Horizon } from '../horizon'
import { preparedOnce, wholeNumber } from '../statements'

/** An account may meet a word with several handles (email, sign-in name, cases), so more of these are read than hits are wanted. */
const fewHandles = 200
const manyHandles = 4_000
const beginningWith = 'SELECT account, kind FROM handle WHERE value >= +? AND value < +?'
const highestCharacter = '\u{10FFFF}'
/** A number of an account and a kind in one number: rows of a single one are read several times as fast. */
const kindsInOne = 16

type Row = [number: number, kind: number, id: AccountId]

/**
 * Finds accounts by the beginnings of their handles. The statements are written out: their shape follows what was
 * typed, and this is the call that runs at every key.
 */
export function beginningsFinder(client: Client.Database, horizon: Horizon) {
  const prepared = preparedOnce((shape: string) => ({
    rows: preparedOnce((most: number) =>
      client.prepare<[string[]], Row>(`SELECT h.account, h.kind, a.id FROM (${meeting(shape)}) h CROSS JOIN account a ON a.number = h.account LIMIT ${most}`).raw(),
    ),
    handles: preparedOnce((most: number) => client.prepare<[string[]], number>(`SELECT account * ${kindsInOne} + kind FROM (${meeting(shape)}) LIMIT ${most}`).pluck()),
    count: client.prepare<[string[]], number>(`SELECT count(*) FROM (SELECT DISTINCT account FROM (${meeting(shape)}) LIMIT ${countCap + 1})`).pluck(),
  }))
  const ids = preparedOnce((count: number) =>
    client.prepare<[number[]], [number: number, id: AccountId]>(`SELECT number, id FROM account WHERE number IN (${Array(count).fill('?').join()})`).raw(),
  )

  /** Other ones while an import hides what it adds; otherwise nobody pays for that question. */
  const statements = (shape: string) => prepared(horizon.last === everything ? shape : `${shape}/${horizon.last}`)

  /** Where there are more than a page of handles, these are cheap to read; looking up whose they are is not. */
  function more(query: FindQuery, known: readonly Row[], wanted: number): Found {
    const { handles, count } = statements(shapeOf(query))
    const bounds = boundsOf(query)
    const few = handles(fewHandles).all(bounds)
    let kinds = firstKinds(few)
    if (few.length < fewHandles) return found(hitsOf(kinds, known, wanted), kinds.size, wanted)
    const counted = count.get(bounds) ?? 0
    if (kinds.size < Math.min(wanted, counted)) kinds = firstKinds(handles(manyHandles).all(bounds))
    return found(hitsOf(kinds, known, wanted), counted, wanted)
  }

  function hitsOf(kinds: ReadonlyMap<number, number>, known: readonly Row[], wanted: number): FindHit[] {
    const first = [...kinds].slice(0, wanted)
    const idOf = new Map(known.map(([number, , id]) => [number, id]))
    const unknown = first.map(([number]) => number).filter((number) => !idOf.has(number))
    if (unknown.length > 0) for (const [number, id] of ids(unknown.length).all(unknown)) idOf.set(number, id)
    return first.flatMap(([number, kind]) => {
      const accountId = idOf.get(number)
      return accountId === undefined ? [] : [{ accountId, matched: handleKindOfCode(kind) }]
    })
  }

  return {
    /** Accounts that meet every term, and how many there are. */
    find(query: FindQuery, wanted: number): Found {
      const rows = statements(shapeOf(query)).rows(wanted + 1).all(boundsOf(query))
      if (rows.length > wanted) return more(query, rows, wanted)
      const hits = distinct(rows)
      return found(hits, hits.length, wanted)
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
  for (const term of query) for (const start of term) bounds.push(start, following(start))
  return bounds
}

/** The first text after all that begin so. One that is plain, too, costs SQLite half as much as one that is not. */
function following(start: string): string {
  const last = start.charCodeAt(start.length - 1)
  return last < 0x7e ? start.slice(0, -1) + String.fromCharCode(last + 1) : start + highestCharacter
}

/** Handles that meet the first term, of accounts that meet the others too. `2,1`: two readings of the first, one of the second; `2,1/500`: of accounts up to 500. */
function meeting(shape: string): string {
  const [readings = '', last] = shape.split('/')
  const beginning = last === undefined ? beginningWith : `${beginningWith} AND account <= ${wholeNumber(Number(last))}`
  const [first = '', ...others] = readings.split(',').map((count) => Array<string>(Number(count)).fill(beginning).join(' UNION ALL '))
  if (others.length === 0) return first
  return `SELECT account, kind FROM (${first}) WHERE ${others.map((term) => `account IN (SELECT account FROM (${term}))`).join(' AND ')}`
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
