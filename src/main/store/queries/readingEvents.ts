import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Case } from '../../engine/model/account'
import type { AccountEvent, EventOf, EventType } from '../../engine/model/events'
import type { StoredEvent } from '../../ports/accounts'
import { UnreadableRecord, type Spare } from '../../ports/unreadable'
import { checkedColumns, verify } from '../checkedRows'
import type { Value } from '../checksum'
import { eachReadable, ifReadable, readable } from '../readable'
import { preparedOnce, wholeNumber } from '../statements'
import { readEvent } from '../storedEvents'
import { readingAccounts } from './readingAccounts'

type Row = [
  sequence: number,
  account: number,
  recordedAt: Instant,
  at: Instant,
  type: string,
  data: string,
  policyId: string | null,
  policyVersion: string | null,
  checksum: number | null,
]
type RowOfAny = [...Row, id: AccountId]

/** An event among all, which is read when it is asked for. */
export interface RecordedEvent {
  readonly sequence: number
  /** The number of its account. */
  readonly account: number
  readonly accountId: AccountId
  readonly recordedAt: Instant
  /** @throws UnreadableRecord */
  read(): AccountEvent
}

const columns = checkedColumns('event')

/**
 * Reads the table `event`. Works on any connection. Throws UnreadableRecord for what is not as it was stored, and for a history
 * that has lost a part; where somebody spares it, they are told, and get the others.
 */
export function readingEvents(client: Client.Database) {
  const place = client
    .prepare<[AccountId], [number: number, events: number]>(
      'SELECT number, events FROM account WHERE id = +?',
    )
    .raw()
  const newest = preparedOnce((limit: number) =>
    client
      .prepare<[number], Row>(
        `SELECT ${columns} FROM event WHERE account = +? ORDER BY sequence DESC LIMIT ${wholeNumber(limit)}`,
      )
      .raw(),
  )
  const between = client
    .prepare<[number, Instant, Instant], Row>(
      `SELECT ${columns} FROM event WHERE account = +? AND recorded_at BETWEEN +? AND +? ORDER BY sequence`,
    )
    .raw()
  const ofType = client
    .prepare<[EventType], RowOfAny>(
      `SELECT ${columns}, a.id FROM event JOIN account a ON a.number = event.account WHERE type = +? ORDER BY sequence`,
    )
    .raw()

  const recorded = preparedOnce((limit: number) =>
    client
      .prepare<[number, number], RowOfAny>(
        `SELECT ${columns}, a.id FROM event JOIN account a ON a.number = event.account
          WHERE sequence > +? AND sequence <= +? AND type <> 'account-registered' ORDER BY sequence LIMIT ${wholeNumber(limit)}`,
      )
      .raw(),
  )
  const before = preparedOnce((types: string) =>
    client
      .prepare<[number, number], RowOfAny>(
        `SELECT ${columns}, a.id FROM event JOIN account a ON a.number = event.account
          WHERE account = +? AND sequence < +? AND type IN (${types}) ORDER BY sequence DESC`,
      )
      .raw(),
  )

  const accounts = readingAccounts(client)

  return {
    /** Of all accounts, what was recorded after a place, up to another, in its order; without registrations. */
    recorded: (after: number, upTo: number, limit: number): readonly RecordedEvent[] =>
      recorded(limit)
        .all(after, upTo)
        .map((row) => {
          const [sequence, account, recordedAt, , , , , , , accountId] = row
          return {
            sequence,
            account,
            recordedAt,
            accountId,
            read: () => storedEvent(row, accountId).event,
          }
        }),
    /** What happened to an account before, of these types, the newest first. What can't be read is left out. */
    *before<Type extends EventType>(
      { account, sequence }: Pick<RecordedEvent, 'account' | 'sequence'>,
      types: readonly Type[],
    ): Generator<EventOf<Type>, void> {
      for (const row of before(types.map((type) => `'${type}'`).join(', ')).iterate(
        account,
        sequence,
      )) {
        const read = ifReadable(() => storedEvent(row, row[9]))
        if (read !== null) yield read.event as EventOf<Type>
      }
    },
    /** Of an account, the newest first; none where there is no such account. */
    newest(id: AccountId, limit: number, spare?: Spare): StoredEvent[] {
      const found = place.get(id)
      if (found === undefined) return []
      const [number, events] = found
      const rows = newest(limit).all(number)
      // Rows are reached by an index: where that was damaged some are missing, or are another account's.
      if (rows.length !== Math.min(events, limit)) missing(id, spare)
      return eachReadable(
        rows,
        (row) => ofAccount(row, number, id),
        spare,
        () => id,
      )
    },
    /** Of an account, what was recorded within these instants, both counting, the oldest first. */
    between(id: AccountId, from: Instant, until: Instant, spare?: Spare): StoredEvent[] {
      const found = place.get(id)
      if (found === undefined) return []
      const [number] = found
      return eachReadable(
        between.all(number, from, until),
        (row) => ofAccount(row, number, id),
        spare,
        () => id,
      )
    },
    /** All of this type, the oldest first. */
    *ofType<Type extends EventType>(
      type: Type,
      spare: Spare,
    ): Generator<{ readonly accountId: AccountId; readonly event: EventOf<Type> }, void> {
      for (const row of ofType.iterate(type)) {
        const [, , , , , , , , , accountId] = row
        for (const { event } of eachReadable(
          [row],
          () => storedEvent(row, accountId),
          spare,
          () => accountId,
        ))
          if (isOf(event, type)) yield { accountId, event }
      }
    },
  }

  /** @param number of the account that it was looked up by: an index that was damaged leads elsewhere */
  function ofAccount(row: Row, number: number, id: AccountId): StoredEvent {
    if (row[1] !== number) missing(id)
    return storedEvent(row, id)
  }

  function storedEvent(
    row: readonly [...Row, ...rest: Value[]],
    accountId: AccountId,
  ): StoredEvent {
    const [sequence, , recordedAt, at, type, data] = row
    verify('event', row)
    return readable('event', String(sequence), () => ({
      sequence,
      recordedAt,
      event: readEvent(type, data, accountId, at, casesOf),
    }))
  }

  /** Asked for an event of an old shape only; where the account can't be read, neither can that. */
  function casesOf(id: AccountId): readonly Case[] {
    return accounts.read(id)?.account.cases ?? []
  }
}

/** Part of an account's history is not there. */
function missing(id: AccountId, spare?: Spare): void {
  const error = new UnreadableRecord('account', id)
  if (spare === undefined) throw error
  spare({ error, accountId: id })
}

function isOf<Type extends EventType>(event: AccountEvent, type: Type): event is EventOf<Type> {
  return event.type === type
}
