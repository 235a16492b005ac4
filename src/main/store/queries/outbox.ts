import type { DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { AccountId, MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { worthUntil, type Message } from '../../engine/model/messages'
import type { DeliveryAttempt, MessageFilter, MessagePage, OutboxMessage } from '../../ports/outbox'
import { UnreadableRecord, type Spare } from '../../ports/unreadable'
import { checked, insertInto } from '../checkedRows'
import type { Database } from '../database'
import { preparedOnce, wholeNumber } from '../statements'
import type { DeliveryRow, DeliveryRows } from './deliveryRows'
import { messagePages } from './messagePages'
import { messageReading, messages, type MessageRow } from './messageReading'

export interface OutboxRows {
  list(limit: number, accountId?: AccountId, spare?: Spare): OutboxMessage[]
  page(filter: MessageFilter, after: number | null, limit: number, spare?: Spare): MessagePage
  count(filter: MessageFilter, most: number): number
  /** What becomes of it by that, too. Throws when there is no such message. */
  record(id: MessageId, attempt: DeliveryAttempt, dueAt?: Instant): void
  /** The same by the message’s number: only the attempt is kept. */
  attempt(number: number, attempt: DeliveryAttempt): void
  /** @throws UnreadableRecord */
  byNumber(number: number): OutboxMessage
  numberOf(id: MessageId): number | null
  /** Keeps what a decision sends, without its code; it waits to leave from then on. */
  add(number: number, messages: readonly Message[], at: Instant): void
}

/** Reads and writes the tables `message` and `delivery_attempt`. What is not as it was stored is not read: UnreadableRecord. */
export function outboxRows({ $client: client }: Database, deliveries: DeliveryRows): OutboxRows {
  const newestOf = (table: 'message' | 'delivery_attempt') =>
    client.prepare<[], number>(`SELECT coalesce(max(sequence), 0) FROM ${table}`).pluck()
  const [newestMessage, newestAttempt] = [newestOf('message'), newestOf('delivery_attempt')]
  const insert = client.prepare(insertInto('message'))
  const insertAttempt = client.prepare(insertInto('delivery_attempt'))
  const newest = preparedOnce((limit: number) =>
    client
      .prepare<[], MessageRow>(`${messages} ORDER BY sequence DESC LIMIT ${wholeNumber(limit)}`)
      .raw(),
  )
  const newestOfAccount = preparedOnce((limit: number) =>
    client
      .prepare<[AccountId], MessageRow>(
        `${messages} WHERE a.id = +? ORDER BY sequence DESC LIMIT ${wholeNumber(limit)}`,
      )
      .raw(),
  )
  const read = messageReading(client)
  const pages = messagePages(client)
  const byNumbers = client
    .prepare<[string], MessageRow>(
      `${messages} WHERE message.sequence IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC`,
    )
    .raw()
  const byNumber = client
    .prepare<[number], MessageRow>(`${messages} WHERE message.sequence = +?`)
    .raw()
  const idOf = client
    .prepare<[number], MessageId>('SELECT id FROM message WHERE sequence = +?')
    .pluck()
  const numberOf = client
    .prepare<[MessageId], number>('SELECT sequence FROM message WHERE id = +?')
    .pluck()
  const insertAs = (id: MessageId, { at, state, answer }: DeliveryAttempt): void =>
    void insertAttempt.run(checked([(newestAttempt.get() ?? 0) + 1, id, at, state, answer]))

  return {
    add(number, sent, at) {
      let sequence = newestMessage.get() ?? 0
      for (const one of sent) {
        const { id, contactId, to, template, language, facts, code } = one
        insert.run(
          checked([
            ++sequence,
            id,
            number,
            contactId,
            to.kind,
            to.value,
            template,
            language,
            JSON.stringify(facts),
            code === null ? 0 : 1,
            at,
          ]),
        )
        deliveries.add({
          message: sequence,
          kind: to.kind,
          hasCode: code !== null,
          state: 'queued',
          since: at,
          dueAt: at,
          tries: 0,
          worthUntil: worthUntil(one, at),
          reference: null,
          doubtful: 0,
        })
      }
    },
    record(id, attempt, dueAt) {
      insertAs(id, attempt)
      const number = numberOf.get(id)
      if (number === undefined) throw new Error(`there is no message ${id}`)
      const row = deliveries.read(number)
      deliveries.become(row, becomes(row, attempt), attempt.at, { dueAt: dueAt ?? null })
    },
    attempt(number, attempt) {
      const id = idOf.get(number)
      if (id === undefined) throw new UnreadableRecord('message', String(number))
      insertAs(id, attempt)
    },
    byNumber(number) {
      const row = byNumber.get(number)
      if (row === undefined) throw new UnreadableRecord('message', String(number))
      const [message] = read([row])
      if (message === undefined) throw new UnreadableRecord('message', row[1])
      return message
    },
    numberOf: (id) => numberOf.get(id) ?? null,
    list(limit: number, accountId?: AccountId, spare?: Spare): OutboxMessage[] {
      const rows =
        accountId === undefined ? newest(limit).all() : newestOfAccount(limit).all(accountId)
      return read(rows, spare)
    },
    page(filter, after, limit, spare) {
      const numbers = pages.numbers(filter, after, limit + 1)
      const shown = numbers.slice(0, limit)
      return {
        messages: read(byNumbers.all(JSON.stringify(shown)), spare),
        next: numbers.length > limit ? (shown.at(-1) ?? null) : null,
      }
    },
    count: pages.count,
  }
}

/** What was taken and is refused afterwards has come back. */
function becomes({ state }: DeliveryRow, attempt: DeliveryAttempt): DeliveryState {
  if (attempt.state === 'sent') return 'accepted'
  const wasTaken = state === 'accepted' || state === 'delivered'
  return attempt.state === 'refused' && wasTaken ? 'bounced' : attempt.state
}
