import type Client from 'better-sqlite3'
import type { DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { deliveryColumns, type StoredDelivery } from './deliveryRows'

/** How the queue looks into its tables: each by an index, whatever has been sent by now. */
export function deliveryStatements(client: Client.Database) {
  const select = `SELECT ${deliveryColumns} FROM delivery d`
  const waits = "d.state IN ('queued', 'deferred') AND d.kind = ? AND d.has_code = ?"
  const rows = <Asked extends unknown[]>(text: string) => {
    const statement = client.prepare<Asked, StoredDelivery>(text).raw()
    return (...asked: Asked): StoredDelivery[] => statement.all(...asked)
  }
  const value = <Asked extends unknown[], Value>(text: string) => {
    const statement = client.prepare<Asked, Value>(text).pluck()
    return (...asked: Asked): Value | undefined => statement.get(...asked)
  }
  const values = <Asked extends unknown[], Value>(text: string) => {
    const statement = client.prepare<Asked, Value>(text).pluck()
    return (...asked: Asked): Value[] => statement.all(...asked)
  }
  return {
    waiting: rows<[ContactKind, number]>(`${select} WHERE ${waits}`),
    due: rows<[ContactKind, number, Instant, number]>(
      `${select} WHERE ${waits} AND d.due_at <= +? ORDER BY d.due_at, d.message LIMIT +?`,
    ),
    beyond: rows<[ContactKind, number, Instant]>(`${select} WHERE ${waits} AND d.due_at > +?`),
    soonest: value<[ContactKind, number], Instant>(
      `SELECT d.due_at FROM delivery d WHERE ${waits} ORDER BY d.due_at LIMIT 1`,
    ),
    inState: rows<[DeliveryState]>(`${select} WHERE d.state = ? ORDER BY d.message`),
    inStateSince: rows<[DeliveryState, ContactKind, number]>(
      `${select} WHERE d.state = ? AND d.kind = ? AND d.message > +? ORDER BY d.message`,
    ),
    first: value<[DeliveryState, ContactKind], Instant>(
      'SELECT m.at FROM delivery d JOIN message m ON m.sequence = d.message WHERE d.state = ? AND d.kind = ? ORDER BY d.message LIMIT 1',
    ),
    noticesSince: value<[DeliveryState, ContactKind, number], number>(
      'SELECT count(*) FROM delivery WHERE state = ? AND kind = ? AND message > +? AND has_code = 0',
    ),
    count: value<[DeliveryState], number>('SELECT count(*) FROM delivery WHERE state = ?'),
    countOfKind: value<[DeliveryState, ContactKind], number>(
      'SELECT count(*) FROM delivery WHERE state = ? AND kind = ?',
    ),
    newerCode: value<
      [number],
      number
    >(`SELECT 1 FROM message m CROSS JOIN message n ON n.account = m.account AND n.sequence > m.sequence
          AND n.contact_id = m.contact_id AND n.template = m.template AND n.has_code = 1 WHERE m.sequence = +? LIMIT 1`),
    openReferences: values<
      [ContactKind, Instant, number],
      string
    >(`SELECT reference FROM delivery WHERE state IN ('accepted', 'unknown') AND kind = ? AND since >= +?
          AND reference IS NOT NULL ORDER BY since DESC, message DESC LIMIT +?`),
    isOpen: value<[ContactKind, Instant, number], number>(
      `SELECT 1 FROM delivery WHERE state IN ('accepted', 'unknown') AND kind = ? AND since >= +? AND has_code >= +? LIMIT 1`,
    ),
    byReference: value<[ContactKind, string], number>(
      'SELECT message FROM delivery WHERE reference IS NOT NULL AND kind = ? AND reference = ? ORDER BY message DESC LIMIT 1',
    ),
    newestReport: value<[], number>('SELECT coalesce(max(sequence), 0) FROM delivery_report'),
    known: value<[number, string], number>(
      'SELECT 1 FROM delivery_report WHERE message = +? AND key = +?',
    ),
  }
}
