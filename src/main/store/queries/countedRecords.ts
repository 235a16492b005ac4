import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Count } from '../../engine/counting/counts'
import { countEvent } from '../../engine/counting/countEvent'
import {
  countAsked,
  countAttempt,
  countMessage,
  type Asked,
} from '../../engine/counting/countRecords'
import { checkedColumns, verify, widthOf } from '../checkedRows'
import type { Value } from '../checksum'
import type { Source } from './insightRows'
import { readingEvents } from './readingEvents'

/** One record that is to be counted. */
export interface Countable {
  readonly sequence: number
  /** When it was recorded. */
  readonly at: Instant
  readonly accountId: AccountId | null
  /** @throws UnreadableRecord */
  counts(): readonly Count[]
}

/** Records after a place and up to another; `reached` is how far these go where all of them are counted. */
export interface Portion {
  readonly records: readonly Countable[]
  readonly reached: number
}

/** Passed over together: most of them are registrations, of which nothing is counted. */
const lookedThrough = 500
/** More than are counted within a slice. */
const atOnce = 50

/** What is counted is read, after a place in its table. */
export function countedRecords(client: Client.Database): Readonly<
  Record<Exclude<Source, 'account'>, (after: number) => Portion>
> & {
  newest(source: Source): number
} {
  const events = readingEvents(client)
  const newest = new Map(
    (['event', 'message', 'delivery_attempt', 'audit'] as const).map((table) => [
      table as Source,
      client.prepare<[], number>(`SELECT coalesce(max(sequence), 0) FROM ${table}`).pluck(),
    ]),
  )
  newest.set(
    'account',
    client.prepare<[], number>('SELECT coalesce(max(number), 0) FROM account').pluck(),
  )
  const messages = client
    .prepare<[number], Value[]>(
      `SELECT ${checkedColumns('message')}, a.id FROM message JOIN account a ON a.number = message.account
        WHERE sequence > +? ORDER BY sequence LIMIT ${atOnce}`,
    )
    .raw()
  const attempts = client
    .prepare<[number], Value[]>(
      `SELECT ${checkedColumns('delivery_attempt', 'd')}, m.kind, m.has_code, a.id FROM delivery_attempt d
        JOIN message m ON m.id = d.message_id JOIN account a ON a.number = m.account
        WHERE d.sequence > +? ORDER BY d.sequence LIMIT ${atOnce}`,
    )
    .raw()
  const attemptBefore = client
    .prepare<[string, string, number], number>(
      'SELECT 1 FROM delivery_attempt WHERE message_id = +? AND state = +? AND sequence < +? LIMIT 1',
    )
    .pluck()
  const audits = client.prepare<[number], Asked & { readonly sequence: number }>(
    `SELECT sequence, at, action, outcome, rule, operator_id AS operator FROM audit
      WHERE sequence > +? ORDER BY sequence LIMIT ${atOnce}`,
  )

  const newestOf = (source: Source): number => newest.get(source)?.get() ?? 0
  /** As far as there are records, where there are no more than these. */
  function portion(source: Source, records: readonly Countable[]): Portion {
    const last = records.at(-1)
    return {
      records,
      reached: records.length < atOnce || last === undefined ? newestOf(source) : last.sequence,
    }
  }

  return {
    newest: newestOf,
    event(after) {
      const upTo = Math.min(after + lookedThrough, newestOf('event'))
      const found = events.recorded(after, upTo, atOnce)
      return {
        records: found.map((one) => ({
          sequence: one.sequence,
          at: one.recordedAt,
          accountId: one.accountId,
          counts: () => countEvent(one.read(), (...types) => events.before(one, types)),
        })),
        reached: found.length < atOnce ? upTo : (found.at(-1)?.sequence ?? upTo),
      }
    },
    message: (after) =>
      portion(
        'message',
        messages.all(after).map((row) => ({
          sequence: row[0] as number,
          at: row[10] as Instant,
          accountId: row[widthOf('message')] as AccountId,
          counts() {
            verify('message', row, 0, row[1])
            return row[9] === 1 ? countMessage(row[10] as Instant, row[4] as ContactKind) : []
          },
        })),
      ),
    delivery_attempt: (after) =>
      portion(
        'delivery_attempt',
        attempts.all(after).map((row) => {
          const [sequence, messageId, at, state] = row as [number, string, Instant, string]
          const [kind, hasCode, accountId] = row.slice(widthOf('delivery_attempt'))
          return {
            sequence,
            at,
            accountId: accountId as AccountId,
            counts() {
              verify('delivery_attempt', row)
              if (hasCode !== 1) return []
              const isFirst = attemptBefore.get(messageId, state, sequence) === undefined
              return countAttempt(at, kind as ContactKind, state, isFirst)
            },
          }
        }),
      ),
    audit: (after) =>
      portion(
        'audit',
        audits.all(after).map((row) => ({
          sequence: row.sequence,
          at: row.at,
          accountId: null,
          counts: () => countAsked(row),
        })),
      ),
  }
}
