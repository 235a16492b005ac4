import type Client from 'better-sqlite3'
import type { AccountId, CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { supervisorsQueue, type CaseList, type CasePage, type ListedCase } from '../../ports/cases'
import { codeOfHandleKind } from '../handleKindCodes'
import { normaliseHandle } from '../normaliseHandle'
import { preparedOnce, wholeNumber } from '../statements'

const highestCharacter = '\u{10FFFF}'
/** By what each list is in order; each is an index, or one of few rows. */
const orderedBy = {
  held: 'opened_at',
  open: 'opened_at',
  waiting: 'waits_since',
  closed: 'closed_at',
} as const

type Value = string | number
type Row = [CaseId, OperatorId, number, Instant, AccountId]

/** A condition, with the values that it has in it. */
interface Part {
  readonly sql: string
  readonly values: readonly Value[]
}

/** Reads pages of the lists of cases. The statements are written out: their shape follows what a list is narrowed down by. */
export function caseLists(client: Client.Database) {
  const pages = preparedOnce((shape: string) => client.prepare<Value[], Row>(shape).raw())
  const counts = preparedOnce((shape: string) => client.prepare<Value[], number>(shape).pluck())

  return {
    page(wanted: CaseList, { order, after, limit }: CasePage): ListedCase[] {
      const by = orderedBy[wanted.is]
      const parts = partsOf(wanted)
      const [direction, beyond] = order === 'newest' ? ['DESC', '<'] : ['ASC', '>']
      if (after !== null)
        parts.push({
          sql: `(c.${by}, c.account, c.id) ${beyond} (+?, +?, +?)`,
          values: [after.at, after.place, after.caseId],
        })
      const keys = [by, 'account', 'id'].map((key) => `c.${key} ${direction}`).join()
      return pages(
        `SELECT c.id, c.operator_id, c.account, c.${by}, a.id FROM (SELECT * FROM support_case c WHERE ${conditions(parts)} ORDER BY ${keys} LIMIT ${wholeNumber(limit)}) c JOIN account a ON a.number = c.account ORDER BY ${keys}`,
      )
        .all(...parts.flatMap(({ values }) => values))
        .map(([caseId, under, place, at, accountId]) => ({
          caseId,
          accountId,
          under,
          mark: { at, place, caseId },
        }))
    },

    count(wanted: CaseList, most: number): number {
      const parts = partsOf(wanted)
      const shape = `SELECT count(*) FROM (SELECT 1 FROM support_case c WHERE ${conditions(parts)} LIMIT ${wholeNumber(most)})`
      return counts(shape).get(...parts.flatMap(({ values }) => values)) ?? 0
    },
  }
}

function conditions(parts: readonly Part[]): string {
  return parts.map(({ sql }) => sql).join(' AND ')
}

function partsOf(wanted: CaseList): Part[] {
  const parts: Part[] = [listed(wanted)]
  const narrow = (sql: string, value: Value | null): void =>
    void (value === null || parts.push({ sql, values: [value] }))
  narrow('c.operator_id = +?', wanted.holder)
  narrow('c.channel = +?', wanted.channel)
  narrow('c.outcome = +?', wanted.outcome)
  narrow('c.opened_at >= +?', wanted.openedFrom)
  narrow('c.opened_at < +?', wanted.openedBefore)
  const meant = [numbered(wanted), worded(wanted)].filter((part) => part !== null)
  if (meant.length > 0)
    parts.push({
      sql: `(${meant.map(({ sql }) => sql).join(' OR ')})`,
      values: meant.flatMap(({ values }) => values),
    })
  return parts
}

function listed({ is }: CaseList): Part {
  switch (is) {
    case 'held':
      return { sql: 'c.closed_at IS NULL', values: [] }
    case 'open':
      return { sql: 'c.closed_at IS NULL AND c.operator_id <> +?', values: [supervisorsQueue] }
    case 'waiting':
      return { sql: 'c.closed_at IS NULL AND c.operator_id = ?', values: [supervisorsQueue] }
    case 'closed':
      return { sql: 'c.closed_at IS NOT NULL', values: [] }
  }
}

function numbered({ idBeginning }: CaseList): Part | null {
  return idBeginning === null
    ? null
    : {
        sql: '(c.id >= +? AND c.id < +?)',
        values: [idBeginning, `${idBeginning}${highestCharacter}`],
      }
}

function worded({ words }: CaseList): Part | null {
  if (words.length === 0) return null
  const each = words.map(({ beginning, holders }): Part => {
    const folded = normaliseHandle(beginning)
    return {
      sql: '(c.account IN (SELECT account FROM handle WHERE value >= ? AND value < ? AND kind = ?) OR c.operator_id IN (SELECT value FROM json_each(?)))',
      values: [
        folded,
        `${folded}${highestCharacter}`,
        codeOfHandleKind('name'),
        JSON.stringify(holders),
      ],
    }
  })
  return { sql: `(${conditions(each)})`, values: each.flatMap(({ values }) => values) }
}
