import type Client from 'better-sqlite3'
import { mayBecome, type DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { DeliveryStanding } from '../../ports/outbox'
import { UnreadableRecord } from '../../ports/unreadable'
import { checked, checkedColumns, insertInto, isWhole } from '../checkedRows'

/** A row of the table `delivery`. */
export interface DeliveryRow extends DeliveryStanding {
  /** Its message’s number. */
  readonly message: number
  readonly kind: ContactKind
  readonly hasCode: boolean
  readonly reference: string | null
}

export type StoredDelivery = [
  message: number,
  kind: ContactKind,
  hasCode: number,
  state: DeliveryState,
  since: Instant,
  dueAt: Instant | null,
  tries: number,
  worthUntil: Instant | null,
  reference: string | null,
  doubtful: number,
  checksum: number | null,
]

/** The columns of a row, as a statement selects them. */
export const deliveryColumns = checkedColumns('delivery', 'd')

export interface DeliveryRows {
  /** @throws UnreadableRecord where there is none, or it is not what was stored */
  read(message: number): DeliveryRow
  add(row: DeliveryRow): void
  put(row: DeliveryRow): void
  /**
   * What becomes of it from now on; what would lead back changes nothing.
   * @returns whether it became that
   */
  become(
    row: DeliveryRow,
    state: DeliveryState,
    at: Instant,
    more?: Partial<Pick<DeliveryRow, 'dueAt' | 'worthUntil' | 'reference' | 'doubtful' | 'tries'>>,
  ): boolean
}

/** @throws UnreadableRecord where the row is not what was stored */
export function deliveryOf(row: StoredDelivery): DeliveryRow {
  if (!isWhole('delivery', row)) throw new UnreadableRecord('delivery', String(row[0]))
  return unchecked(row)
}

/** The same of a row that nobody believes. */
export function unchecked(row: StoredDelivery): DeliveryRow {
  const [message, kind, hasCode, state, since, dueAt, tries, worthUntil, reference, doubtful] = row
  return {
    message,
    kind,
    hasCode: hasCode === 1,
    state,
    since,
    dueAt,
    tries,
    worthUntil,
    reference,
    doubtful,
  }
}

/** Reads and writes the table `delivery`, within somebody’s transaction. */
export function deliveryRows(client: Client.Database): DeliveryRows {
  const byMessage = client
    .prepare<[number], StoredDelivery>(
      `SELECT ${deliveryColumns} FROM delivery d WHERE d.message = +?`,
    )
    .raw()
  const insert = client.prepare(insertInto('delivery'))
  const replace = client.prepare(
    `${insertInto('delivery')} ON CONFLICT (message) DO UPDATE SET ${['kind', 'has_code', 'state', 'since', 'due_at', 'tries', 'worth_until', 'reference', 'doubtful', 'checksum'].map((column) => `${column} = excluded.${column}`).join(', ')}`,
  )

  const put = (row: DeliveryRow): void => void replace.run(valuesOf(row))
  return {
    read(message) {
      const row = byMessage.get(message)
      if (row === undefined) throw new UnreadableRecord('delivery', String(message))
      return deliveryOf(row)
    },
    add: (row) => void insert.run(valuesOf(row)),
    put,
    become(row, state, at, more = {}) {
      if (!mayBecome(row.state, state)) return false
      put({ ...row, dueAt: null, ...more, state, since: at })
      return true
    },
  }
}

function valuesOf(row: DeliveryRow) {
  return checked([
    row.message,
    row.kind,
    row.hasCode ? 1 : 0,
    row.state,
    row.since,
    row.dueAt,
    row.tries,
    row.worthUntil,
    row.reference,
    row.doubtful,
  ])
}
