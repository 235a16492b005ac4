import type { Instant } from '@shared/vocabulary/instant'
import type { Audit, AuditFilter, AuditPage } from '../../ports/audit'
import { auditRecord, recordColumns, type UnsealedRow } from '../auditRow'
import type { Database } from '../database'
import { preparedOnce, wholeNumber } from '../statements'
import type { ClockSteps } from './clockSteps'

/** So many records are looked at in one go, whether or not they are wanted: some 5 ms. */
const lookedAt = 5_000
const mostAtOnce = 200

/** By an index; the account first, because it has fewer records than an operator. */
const indexed = [{ accountId: 'account_id' }, { operatorId: 'operator_id' }] as const
/** Asked of the records that are looked at. */
const plain = {
  operatorId: 'operator_id',
  caseId: 'case_id',
  action: 'action',
  outcome: 'outcome',
  rule: 'rule',
} as const

/** Reads pages of the audit, the newest first. The statements' shapes follow the filter. */
export function auditPages(
  database: Database,
  steps: ClockSteps,
  newest: () => number,
): (question: Parameters<Audit['page']>[0]) => AuditPage {
  const client = database.$client
  const among = (shape: string, columns: string) =>
    `SELECT ${columns} FROM audit WHERE sequence < +? AND sequence >= +?${shape} ORDER BY sequence DESC LIMIT ${lookedAt}`
  const rows = preparedOnce((shape: string) => {
    const [limit = '', inner = '', outer = ''] = shape.split('|')
    return client.prepare<unknown[], UnsealedRow>(
      `SELECT ${recordColumns} FROM (${among(inner, '*')})${outer} ORDER BY sequence DESC LIMIT ${limit}`,
    )
  })
  const reached = preparedOnce((inner: string) =>
    client
      .prepare<unknown[], number | null>(`SELECT min(sequence) FROM (${among(inner, 'sequence')})`)
      .pluck(),
  )
  const counted = preparedOnce((inner: string) =>
    client.prepare<unknown[], number>(`SELECT count(*) FROM (${among(inner, 'sequence')})`).pluck(),
  )
  const instantOf = client
    .prepare<[number], number>(
      'SELECT at FROM audit WHERE sequence >= +? ORDER BY sequence LIMIT 1',
    )
    .pluck()

  /** The first sequence of a stretch that is not before an instant; its end where there is none. Instants grow with the sequence, so no index is needed. */
  function firstFrom(at: Instant, [begin, end]: Stretch): number {
    let low = begin
    let high = end
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((instantOf.get(middle) ?? at) >= at) high = middle
      else low = middle + 1
    }
    return low
  }

  /** The sequence after the last of a stretch that is before an instant; 0 where none is. */
  function lastBefore(at: Instant, stretch: Stretch): number {
    const first = firstFrom(at, stretch)
    return first > stretch[0] ? first : 0
  }

  return ({ filter, before, limit }): AuditPage => {
    const end = newest() + 1
    const stretches = stretchesTo(end, steps.all())
    const { from, until } = filter
    const low =
      from === undefined
        ? 0
        : Math.min(
            end,
            ...stretches
              .map((one) => firstFrom(from, one))
              .filter((first, index) => first < (stretches[index]?.[1] ?? end)),
          )
    const high = Math.min(
      before ?? end,
      until === undefined ? end : Math.max(...stretches.map((one) => lastBefore(until, one))),
    )
    const wanted = Math.min(wholeNumber(limit), mostAtOnce)
    const inner = indexed
      .map((columns) => conditions(filter, columns))
      .find(({ text }) => text !== '') ?? { text: '', values: [] }
    const outer =
      stretches.length === 1
        ? conditions(filter, plain)
        : both(conditions(filter, plain), within(filter))
    const bounds = [high, low, ...inner.values]
    const found = rows(`${wanted}|${inner.text}|${outer.text.replace(' AND', ' WHERE')}`).all(
      ...bounds,
      ...outer.values,
    )
    const records = found.map(auditRecord)
    const lastFound = records.at(-1)
    if (records.length === wanted && lastFound !== undefined)
      return { records, next: lastFound.sequence }
    const isAll = (counted(inner.text).get(...bounds) ?? 0) < lookedAt
    return { records, next: isAll ? null : (reached(inner.text).get(...bounds) ?? null) }
  }
}

/** Sequences from the first up to the second, which does not count. */
type Stretch = readonly [begin: number, end: number]

/** Between two corrections of the clock. There are none, or one in the life of a profile. */
function stretchesTo(end: number, steps: readonly number[]): readonly Stretch[] {
  const begins = [1, ...steps.filter((step) => step > 1 && step < end)]
  return begins.map((begin, index) => [begin, begins[index + 1] ?? end])
}

function within({ from, until }: AuditFilter): { text: string; values: unknown[] } {
  return {
    text: `${from === undefined ? '' : ' AND at >= +?'}${until === undefined ? '' : ' AND at < +?'}`,
    values: [from, until].filter((at) => at !== undefined),
  }
}

function both(
  one: ReturnType<typeof within>,
  other: ReturnType<typeof within>,
): ReturnType<typeof within> {
  return { text: one.text + other.text, values: [...one.values, ...other.values] }
}

function conditions(
  filter: AuditFilter,
  columns: Partial<Record<keyof AuditFilter, string>>,
): { text: string; values: unknown[] } {
  const asked = Object.entries(columns).filter(
    ([key]) => filter[key as keyof AuditFilter] !== undefined,
  )
  return {
    text: asked.map(([, column]) => ` AND ${column} = +?`).join(''),
    values: asked.map(([key]) => filter[key as keyof AuditFilter]),
  }
}
