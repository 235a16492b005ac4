import type Client from 'better-sqlite3'
import type { DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { deliveryColumns, type StoredDelivery } from './deliveryRows'

/** How the queue looks into its tables: each by an index, whatever has been sent by now. */
export function deliveryStatements(client: Client.Database) {
  const select = `SELECT ${deliveryColumns} FROM delivery d`
  const waits = "d.state IN ('queued', 'deferred') AND d.kind = ? AND d.has_code = ?"
  return {
    waiting: client
      .prepare<[ContactKind, number], StoredDelivery>(`${select} WHERE ${waits}`)
      .raw(),
    due: client
      .prepare<[ContactKind, number, Instant, number], StoredDelivery>(
        `${select} WHERE ${waits} AND d.due_at <= +? ORDER BY d.due_at, d.message LIMIT +?`,
      )
      .raw(),
    beyond: client
      .prepare<[ContactKind, number, Instant], StoredDelivery>(
        `${select} WHERE ${waits} AND d.due_at > +?`,
      )
      .raw(),
    soonest: client
      .prepare<[ContactKind, number], Instant>(
        `SELECT d.due_at FROM delivery d WHERE ${waits} ORDER BY d.due_at LIMIT 1`,
      )
      .pluck(),
    inState: client
      .prepare<[DeliveryState], StoredDelivery>(`${select} WHERE d.state = ? ORDER BY d.message`)
      .raw(),
    inStateSince: client
      .prepare<[DeliveryState, ContactKind, number], StoredDelivery>(
        `${select} WHERE d.state = ? AND d.kind = ? AND d.message > +? ORDER BY d.message`,
      )
      .raw(),
    first: client
      .prepare<[DeliveryState, ContactKind], Instant>(
        'SELECT m.at FROM delivery d JOIN message m ON m.sequence = d.message WHERE d.state = ? AND d.kind = ? ORDER BY d.message LIMIT 1',
      )
      .pluck(),
    noticesSince: client
      .prepare<[DeliveryState, ContactKind, number], number>(
        'SELECT count(*) FROM delivery WHERE state = ? AND kind = ? AND message > +? AND has_code = 0',
      )
      .pluck(),
    count: client
      .prepare<[DeliveryState], number>('SELECT count(*) FROM delivery WHERE state = ?')
      .pluck(),
    countOfKind: client
      .prepare<[DeliveryState, ContactKind], number>(
        'SELECT count(*) FROM delivery WHERE state = ? AND kind = ?',
      )
      .pluck(),
    newerCode: client
      .prepare<[number], number>(
        `SELECT 1 FROM message m CROSS JOIN message n ON n.account = m.account AND n.sequence > m.sequence
          AND n.contact_id = m.contact_id AND n.template = m.template AND n.has_code = 1 WHERE m.sequence = +? LIMIT 1`,
      )
      .pluck(),
    openReferences: client
      .prepare<[ContactKind, Instant, number], string>(
        `SELECT reference FROM delivery WHERE state IN ('accepted', 'unknown') AND kind = ? AND since >= +?
          AND reference IS NOT NULL ORDER BY since DESC, message DESC LIMIT +?`,
      )
      .pluck(),
    isOpen: client
      .prepare<[ContactKind, Instant, number], number>(
        `SELECT 1 FROM delivery WHERE state IN ('accepted', 'unknown') AND kind = ? AND since >= +? AND has_code >= +? LIMIT 1`,
      )
      .pluck(),
    byReference: client
      .prepare<[ContactKind, string], number>(
        'SELECT message FROM delivery WHERE reference IS NOT NULL AND kind = ? AND reference = ? ORDER BY message DESC LIMIT 1',
      )
      .pluck(),
    newestReport: client
      .prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM delivery_report')
      .pluck(),
    known: client
      .prepare<[number, string], number>(
        'SELECT 1 FROM delivery_report WHERE message = +? AND key = +?',
      )
      .pluck(),
  }
}
