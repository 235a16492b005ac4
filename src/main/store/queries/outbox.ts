import { asc, desc, sql } from 'drizzle-orm'
import type { AccountId, ContactId, MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind, MessageLanguage, MessageTemplate } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { Message } from '../../engine/messages'
import type { DeliveryAttempt, OutboxMessage, OutboxStore } from '../../ports/store'
import type { Spare } from '../../ports/unreadable'
import type { Database } from '../database'
import { eachReadable, readable } from '../readable'
import { account, deliveryAttempt, message } from '../schema'
import { given, literalLimit, preparedOnce } from '../statements'

export interface OutboxRows extends OutboxStore {
  /** Keeps what a decision sends, without its code. */
  add(number: number, messages: readonly Message[], at: Instant): void
}

/** The writes are written out: they are part of every command that sends something. */
export function outboxRows(database: Database): OutboxRows {
  const insert = database.$client.prepare<[MessageId, number, ContactId, ContactKind, string, MessageTemplate, MessageLanguage, string, number, Instant]>(
    'INSERT INTO message (id, account, contact_id, kind, value, template, language, facts, has_code, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const insertAttempt = database.$client.prepare<[MessageId, Instant, DeliveryAttempt['state'], string | null]>('INSERT INTO delivery_attempt (message_id, at, state, answer) VALUES (?, ?, ?, ?)')
  const columns = {
    id: message.id, accountId: account.id, contactId: message.contactId, kind: message.kind, value: message.value,
    template: message.template, language: message.language, facts: sql<string>`${message.facts}`, hasCode: message.hasCode, at: message.at,
  }
  const messages = () => database.select(columns).from(message).innerJoin(account, sql`${account.number} = ${message.account}`).$dynamic()
  const newest = preparedOnce((limit: number) => messages().orderBy(desc(message.sequence)).limit(literalLimit(limit)).prepare())
  const newestOfAccount = preparedOnce((limit: number) =>
    messages().where(sql`${account.id} = ${given('accountId')}`).orderBy(desc(message.sequence)).limit(literalLimit(limit)).prepare(),
  )
  const attempts = database
    .select({ at: deliveryAttempt.at, state: deliveryAttempt.state, answer: deliveryAttempt.answer })
    .from(deliveryAttempt)
    .where(sql`${deliveryAttempt.messageId} = ${given('id')}`)
    .orderBy(asc(deliveryAttempt.sequence))
    .prepare()

  return {
    add(number, sent, at) {
      for (const { id, contactId, to, template, language, facts, code } of sent) {
        insert.run(id, number, contactId, to.kind, to.value, template, language, JSON.stringify(facts), code === null ? 0 : 1, at)
      }
    },
    record(id: MessageId, { at, state, answer }: DeliveryAttempt) {
      insertAttempt.run(id, at, state, answer)
    },
    list(limit: number, accountId?: AccountId, spare?: Spare): OutboxMessage[] {
      const rows = accountId === undefined ? newest(limit).all() : newestOfAccount(limit).all({ accountId })
      const read = (row: (typeof rows)[number]) => readable('message', row.id, () => ({ ...row, facts: factsIn(row.facts), attempts: attempts.all({ id: row.id }) }))
      return eachReadable(rows, read, spare, (row) => row.accountId)
    },
  }
}

/** @throws where the text holds no facts. */
function factsIn(text: string): Facts {
  const facts = JSON.parse(text) as Facts | null
  if (typeof facts !== 'object' || facts === null) throw new Error('these are no facts')
  return facts
}
