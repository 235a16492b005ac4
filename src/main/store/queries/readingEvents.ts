import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { AccountEvent, EventType } from '../../engine/events'
import type { StoredEvent } from '../../ports/accounts'
import { UnreadableRecord, type Spare } from '../../ports/unreadable'
import { checkedColumns, verify } from '../checkedRows'
import type { Value } from '../checksum'
import { readable, eachReadable } from '../readable'
import { preparedOnce, wholeNumber } from '../statements'
import { readRegistration } from '../registrationData'

type Row = [sequence: number, account: number, recordedAt: Instant, at: Instant, type: EventType, data: string, policyId: string | null, policyVersion: string | null, checksum: number | null]
type Registration = [...Row, id: AccountId]

const columns = checkedColumns('event')

/** Reads the table `event`. Works on any connection. Throws UnreadableRecord for what is not as it was stored, and for a history that has lost a part. */
export function readingEvents(client: Client.Database) {
  const place = client.prepare<[AccountId], [number: number, events: number]>('SELECT number, events FROM account WHERE id = +?').raw()
  const newest = preparedOnce((limit: number) => client.prepare<[number], Row>(`SELECT ${columns} FROM event WHERE account = +? ORDER BY sequence DESC LIMIT ${wholeNumber(limit)}`).raw())
  const ofType = client.prepare<[EventType], Registration>(`SELECT ${columns}, a.id FROM event JOIN account a ON a.number = event.account WHERE type = +? ORDER BY sequence`).raw()

  return {
    /** Of an account, the newest first; none where there is no such account. */
    newest(id: AccountId, limit: number, spare?: Spare): StoredEvent[] {
      const found = place.get(id)
      if (found === undefined) return []
      const [number, events] = found
      const rows = newest(limit).all(number)
      // Rows are reached by an index: where that was damaged some are missing, or are another account's.
      if (rows.length !== Math.min(events, limit)) throw new UnreadableRecord('account', id)
      return eachReadable(rows, (row) => {
        if (row[1] !== number) throw new UnreadableRecord('account', id)
        return storedEvent(row, id)
      }, spare, () => id)
    },
    /** All of this type, the oldest first. */
    *ofType(type: EventType): Generator<{ readonly accountId: AccountId; readonly event: AccountEvent }> {
      for (const row of ofType.iterate(type)) {
        const [, , , , , , , , , accountId] = row
        yield { accountId, event: storedEvent(row, accountId).event }
      }
    },
  }
}

function storedEvent(row: readonly [...Row, ...rest: Value[]], id: AccountId): StoredEvent {
  const [sequence, , recordedAt, at, type, data] = row
  verify('event', row)
  return readable('event', String(sequence), () => {
    const stored = JSON.parse(data) as object
    return { sequence, recordedAt, event: { type, at, ...(type === 'account-registered' ? readRegistration(stored, id, at) : stored) } as AccountEvent }
  })
}
