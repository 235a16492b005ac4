import { asc, desc, sql } from 'drizzle-orm'
import type { AccountId, MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Message } from '../../engine/messages'
import type { DeliveryAttempt, OutboxMessage, OutboxStore } from '../../ports/store'
import type { Database } from '../database'
import { account, deliveryAttempt, message } from '../schema'
import { given, literalLimit, preparedOnce } from '../statements'

export interface OutboxRows extends OutboxStore {
  /** Keeps what a decision sends, without its code. */
  add(number: number, messages: readonly Message[], at: Instant): void
}

export function outboxRows(database: Database): OutboxRows {
  const insert = database
    .insert(message)
    .values({
      id: sql.placeholder('id'),
      account: sql.placeholder('account'),
      contactId: sql.placeholder('contactId'),
      kind: sql.placeholder('kind'),
      value: sql.placeholder('value'),
      template: sql.placeholder('template'),
      language: sql.placeholder('language'),
      facts: sql.placeholder('facts'),
      hasCode: sql.placeholder('hasCode'),
      at: sql.placeholder('at'),
    })
    .prepare()
  const insertAttempt = database
    .insert(deliveryAttempt)
    .values({ messageId: sql.placeholder('id'), at: sql.placeholder('at'), state: sql.placeholder('state'), answer: sql.placeholder('answer') })
    .prepare()
  const columns = {
    id: message.id, accountId: account.id, contactId: message.contactId, kind: message.kind, value: message.value,
    template: message.template, language: message.language, facts: message.facts, hasCode: message.hasCode, at: message.at,
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
        insert.run({ id, account: number, contactId, kind: to.kind, value: to.value, template, language, facts, hasCode: code !== null, at })
      }
    },
    record(id: MessageId, attempt: DeliveryAttempt) {
      insertAttempt.run({ id, ...attempt })
    },
    list(limit: number, accountId?: AccountId): OutboxMessage[] {
      const rows = accountId === undefined ? newest(limit).all() : newestOfAccount(limit).all({ accountId })
      return rows.map((row) => ({ ...row, attempts: attempts.all({ id: row.id }) }))
    },
  }
}
