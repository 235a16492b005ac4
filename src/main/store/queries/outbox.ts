import type { DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { AccountId, ContactId, MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind, MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import { worthUntil, type Message } from '../../engine/model/messages'
import type {
  DeliveryAttempt,
  DeliveryStanding,
  OutboxMessage,
  Undelivered,
} from '../../ports/outbox'
import { UnreadableRecord, type Spare } from '../../ports/unreadable'
import { checked, checkedColumns, insertInto, verify } from '../checkedRows'
import type { Database } from '../database'
import { eachReadable, readable } from '../readable'
import { preparedOnce, wholeNumber } from '../statements'
import type { DeliveryRow, DeliveryRows } from './deliveryRows'
import { failedAttempts } from './failedAttempts'

export interface OutboxRows {
  list(limit: number, accountId?: AccountId, spare?: Spare): OutboxMessage[]
  undelivered(since: Instant, limit: number, spare?: Spare): Undelivered
  /** Throws when there is no such message. */
  record(id: MessageId, attempt: DeliveryAttempt): void
  /** The same by the message’s number: only the attempt is kept. */
  attempt(number: number, attempt: DeliveryAttempt): void
  /** @throws UnreadableRecord */
  byNumber(number: number): OutboxMessage
  numberOf(id: MessageId): number | null
  /** Keeps what a decision sends, without its code; it waits to leave from then on. */
  add(number: number, messages: readonly Message[], at: Instant): void
}

type MessageRow = [
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

/** Reads and writes the tables `message` and `delivery_attempt`. What is not as it was stored is not read: UnreadableRecord. */
export function outboxRows({ $client: client }: Database, deliveries: DeliveryRows): OutboxRows {
  const newestOf = (table: 'message' | 'delivery_attempt') =>
    client.prepare<[], number>(`SELECT coalesce(max(sequence), 0) FROM ${table}`).pluck()
  const [newestMessage, newestAttempt] = [newestOf('message'), newestOf('delivery_attempt')]
  const insert = client.prepare(insertInto('message'))
  const insertAttempt = client.prepare(insertInto('delivery_attempt'))
  const messages = `SELECT ${checkedColumns('message')}, a.number, a.id FROM message JOIN account a ON a.number = message.account`
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
  const attempts = client
    .prepare<[MessageId], AttemptRow>(
      `SELECT ${checkedColumns('delivery_attempt')} FROM delivery_attempt WHERE message_id = +? ORDER BY sequence`,
    )
    .raw()

  const failed = failedAttempts(client)
  const byId = client.prepare<[MessageId], MessageRow>(`${messages} WHERE message.id = +?`).raw()
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
      attempts: attempts.all(id).map((one) => attemptOf(one, id)),
      standing: standingOf(deliveries.read(sequence)),
    }
  }

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
    record(id, attempt) {
      insertAs(id, attempt)
      const number = numberOf.get(id)
      if (number === undefined) throw new Error(`there is no message ${id}`)
      const row = deliveries.read(number)
      deliveries.become(row, becomes(row, attempt), attempt.at)
    },
    attempt(number, attempt) {
      const id = idOf.get(number)
      if (id === undefined) throw new UnreadableRecord('message', String(number))
      insertAs(id, attempt)
    },
    byNumber(number) {
      const row = byNumber.get(number)
      if (row === undefined) throw new UnreadableRecord('message', String(number))
      return readable('message', row[1], () => messageOf(row))
    },
    numberOf: (id) => numberOf.get(id) ?? null,
    list(limit: number, accountId?: AccountId, spare?: Spare): OutboxMessage[] {
      const rows =
        accountId === undefined ? newest(limit).all() : newestOfAccount(limit).all(accountId)
      return eachReadable(
        rows,
        (row) => readable('message', row[1], () => messageOf(row)),
        spare,
        accountIdOf,
      )
    },
    undelivered(since, limit, spare) {
      const rows = failed
        .newest('refused', since, limit)
        .map((id) => byId.get(id))
        .filter((row) => row !== undefined)
      return {
        refused: eachReadable(
          rows,
          (row) => readable('message', row[1], () => messageOf(row)),
          spare,
          accountIdOf,
        ),
        refusedCount: failed.count('refused', since),
        notConnectedCount: failed.count('not-connected', since),
      }
    },
  }
}

function accountIdOf(row: MessageRow): AccountId {
  const [, , , , , , , , , , , , , accountId] = row
  return accountId
}

/** What was taken and is refused afterwards has come back. */
function becomes({ state }: DeliveryRow, attempt: DeliveryAttempt): DeliveryState {
  if (attempt.state === 'sent') return 'accepted'
  const wasTaken = state === 'accepted' || state === 'delivered'
  return attempt.state === 'refused' && wasTaken ? 'bounced' : attempt.state
}

function standingOf({
  state,
  since,
  dueAt,
  tries,
  worthUntil,
  doubtful,
}: DeliveryRow): DeliveryStanding {
  return { state, since, dueAt, tries, worthUntil, doubtful }
}

/** @param asked the message that it was looked up by: an index that was damaged leads elsewhere */
function attemptOf(row: AttemptRow, asked: MessageId): DeliveryAttempt {
  const [sequence, messageId, at, state, answer] = row
  verify('delivery_attempt', row)
  if (messageId !== asked) throw new UnreadableRecord('delivery_attempt', String(sequence))
  return { at, state, answer }
}

/** @throws where the text holds no facts. */
function factsIn(text: string): Facts {
  const facts = JSON.parse(text) as Facts | null
  if (typeof facts !== 'object' || facts === null) throw new Error('these are no facts')
  return facts
}
