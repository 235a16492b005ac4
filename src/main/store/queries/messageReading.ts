import type Client from 'better-sqlite3'
import type { AccountId, ContactId, MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind, MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type {
  DeliveryAttempt,
  DeliveryRemark,
  DeliveryStanding,
  OutboxMessage,
} from '../../ports/outbox'
import { UnreadableRecord, type Spare } from '../../ports/unreadable'
import { checkedColumns, verify } from '../checkedRows'
import { eachReadable, readable } from '../readable'
import { deliveryColumns, deliveryOf, type StoredDelivery } from './deliveryRows'

export type MessageRow = [
  sequence: number,
  id: MessageId,
  account: number,
  contactId: ContactId,
  kind: ContactKind,
  value: string,
  template: MessageTemplate,
  language: MessageLanguage,
  facts: string,
  hasCode: number,
  at: Instant,
  checksum: number | null,
  number: number,
  accountId: AccountId,
]
type AttemptRow = [
  sequence: number,
  messageId: MessageId,
  at: Instant,
  state: DeliveryAttempt['state'],
  answer: string | null,
  checksum: number | null,
]
type RemarkRow = [
  sequence: number,
  message: number,
  key: string,
  at: Instant,
  is: DeliveryRemark['is'],
  status: string | null,
  answer: string | null,
  checksum: number | null,
]

/** Messages with their accounts, as a statement selects them. */
export const messages = `SELECT ${checkedColumns('message')}, a.number, a.id FROM message JOIN account a ON a.number = message.account`

/**
 * Makes messages of their rows, with what became of each: of all of them together in three statements, however many they are.
 * What is not as it was stored is not read: it goes to `spare`, or is thrown as UnreadableRecord.
 */
export function messageReading(
  client: Client.Database,
): (rows: readonly MessageRow[], spare?: Spare) => OutboxMessage[] {
  const among = '(SELECT value FROM json_each(?))'
  const attempts = client
    .prepare<[string], AttemptRow>(
      `SELECT ${checkedColumns('delivery_attempt')} FROM delivery_attempt WHERE message_id IN ${among} ORDER BY sequence`,
    )
    .raw()
  const standings = client
    .prepare<[string], StoredDelivery>(
      `SELECT ${deliveryColumns} FROM delivery d WHERE d.message IN ${among}`,
    )
    .raw()
  const remarks = client
    .prepare<[string], RemarkRow>(
      `SELECT ${checkedColumns('delivery_report')} FROM delivery_report WHERE message IN ${among} AND state IN ('delayed', 'remark') ORDER BY sequence`,
    )
    .raw()

  return (rows, spare) => {
    if (rows.length === 0) return []
    const numbers = JSON.stringify(rows.map(([sequence]) => sequence))
    const tried = grouped(attempts.all(JSON.stringify(rows.map(([, id]) => id))))
    const standing = new Map(standings.all(numbers).map((row) => [row[0], row]))
    const heard = grouped(remarks.all(numbers))

    function messageOf(row: MessageRow): OutboxMessage {
      const [
        sequence,
        id,
        account,
        contactId,
        kind,
        value,
        template,
        language,
        facts,
        hasCode,
        at,
        ,
        number,
        accountId,
      ] = row
      verify('message', row, 0, id)
      if (account !== number) throw new UnreadableRecord('message', id)
      const stands = standing.get(sequence)
      if (stands === undefined) throw new UnreadableRecord('delivery', String(sequence))
      return {
        id,
        accountId,
        contactId,
        kind,
        value,
        template,
        language,
        facts: factsIn(facts),
        hasCode: hasCode === 1,
        at,
        attempts: (tried.get(id) ?? []).map(attemptOf),
        remarks: (heard.get(sequence) ?? []).map(remarkOf),
        standing: standingOf(stands),
      }
    }

    return eachReadable(
      rows,
      (row) => readable('message', row[1], () => messageOf(row)),
      spare,
      accountIdOf,
    )
  }
}

/** Rows by the message that they are of, which stands second. */
function grouped<Key, Row extends readonly [number, Key, ...unknown[]]>(
  rows: readonly Row[],
): ReadonlyMap<Row[1], readonly Row[]> {
  const groups = new Map<Row[1], Row[]>()
  for (const row of rows) {
    const group = groups.get(row[1])
    if (group === undefined) groups.set(row[1], [row])
    else group.push(row)
  }
  return groups
}

function accountIdOf(row: MessageRow): AccountId {
  const [, , , , , , , , , , , , , accountId] = row
  return accountId
}

function standingOf(row: StoredDelivery): DeliveryStanding {
  const { state, since, dueAt, tries, worthUntil, doubtful } = deliveryOf(row)
  return { state, since, dueAt, tries, worthUntil, doubtful }
}

function attemptOf(row: AttemptRow): DeliveryAttempt {
  const [, , at, state, answer] = row
  verify('delivery_attempt', row)
  return { at, state, answer }
}

function remarkOf(row: RemarkRow): DeliveryRemark {
  const [, , , at, is, status, answer] = row
  verify('delivery_report', row)
  return { at, is, status, answer }
}

/** @throws where the text holds no facts. */
function factsIn(text: string): Facts {
  const facts = JSON.parse(text) as Facts | null
  if (typeof facts !== 'object' || facts === null) throw new Error('these are no facts')
  return facts
}
