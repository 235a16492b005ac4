import type { Instant } from '@shared/vocabulary/instant'
import type { AuditFilter, AuditPage, AuditRow, AuditStore } from '../../ports/audit'
import { auditColumns, auditRecord } from '../auditRow'
import type { Database } from '../database'
import { preparedOnce, wholeNumber } from '../statements'

/** So many records are looked at in one go, whether or not they are wanted: some 5 ms. */
const lookedAt = 5_000
const mostAtOnce = 200

/** By an index; the account first, because it has fewer records than an operator. */
const indexed = [{ accountId: 'account_id' }, { operatorId: 'operator_id' }] as const
/** Asked of the records that are looked at. */
const plain = { operatorId: 'operator_id', action: 'action', outcome: 'outcome', rule: 'rule' } as const

/** Reads pages of the audit, the newest first. The statements' shapes follow the filter. */
export function auditPages(database: Database, newest: () => number): AuditStore['page'] {
  const client = database.$client
  const among = (shape: string, columns: string) => `SELECT ${columns} FROM audit WHERE sequence < +? AND sequence >= +?${shape} ORDER BY sequence DESC LIMIT ${lookedAt}`
  const rows = preparedOnce((shape: string) => {
    const [limit = '', inner = '', outer = ''] = shape.split('|')
    return client.prepare<unknown[], AuditRow>(`SELECT ${auditColumns} FROM (${among(inner, '*')})${outer} ORDER BY sequence DESC LIMIT ${limit}`)
  })
  const reached = preparedOnce((inner: string) => client.prepare<unknown[], number | null>(`SELECT min(sequence) FROM (${among(inner, 'sequence')})`).pluck())
  const counted = preparedOnce((inner: string) => client.prepare<unknown[], number>(`SELECT count(*) FROM (${among(inner, 'sequence')})`).pluck())
  const instantOf = client.prepare<[number], number>('SELECT at FROM audit WHERE sequence >= +? ORDER BY sequence LIMIT 1').pluck()

  /** The first sequence that is not before an instant. Instants grow with the sequence, so no index is needed. */
  function firstFrom(at: Instant, end: number): number {
    let low = 1
    let high = end
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((instantOf.get(middle) ?? at) >= at) high = middle
      else low = middle + 1
    }
    return low
  }

  return ({ filter, before, limit }): AuditPage => {
    const end = newest() + 1
    const low = filter.from === undefined ? 0 : firstFrom(filter.from, end)
    const high = Math.min(before ?? end, filter.until === undefined ? end : firstFrom(filter.until, end))
    const wanted = Math.min(wholeNumber(limit), mostAtOnce)
    const inner = indexed.map((columns) => conditions(filter, columns)).find(({ text }) => text !== '') ?? { text: '', values: [] }
    const outer = conditions(filter, plain)
    const bounds = [high, low, ...inner.values]
    const found = rows(`${wanted}|${inner.text}|${outer.text.replace(' AND', ' WHERE')}`).all(...bounds, ...outer.values)
    const records = found.map(auditRecord)
    const lastFound = records.at(-1)
    if (records.length === wanted && lastFound !== undefined) return { records, next: lastFound.sequence }
    const isAll = (counted(inner.text).get(...bounds) ?? 0) < lookedAt
    return { records, next: isAll ? null : (reached(inner.text).get(...bounds) ?? null) }
  }
}

function conditions(filter: AuditFilter, columns: Partial<Record<keyof AuditFilter, string>>): { text: string; values: unknown[] } {
  const asked = Object.entries(columns).filter(([key]) => filter[key as keyof AuditFilter] !== undefined)
  return { text: asked.map(([, column]) => ` AND ${column} = +?`).join(''), values: asked.map(([key]) => filter[key as keyof AuditFilter]) }
}
