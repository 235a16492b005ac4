import type Client from 'better-sqlite3'
import type { Account } from '../../../src/main/engine/model/account'
import { lastApprovalExpiry } from '../../../src/main/engine/rules/approvalNeed'
import { boardDates } from '../../../src/main/engine/time/board'
import { nextDue } from '../../../src/main/engine/time/due'
import { evolve } from '../../../src/main/engine/evolve'
import type { AccountEvent } from '../../../src/main/engine/model/events'
import type { RegisteredEvent } from '../../../src/main/ports/accounts'
import { searchTextOf } from '../../../src/main/store/searchText'
import { checked, insertInto } from '../../../src/main/store/checkedRows'
import { dueCodes } from '../../../src/main/store/dueCodes'
import { codeOfHandleKind } from '../../../src/main/store/handleKindCodes'
import { handlesOf } from '../../../src/main/store/handles'
import { deliveryRows } from '../../../src/main/store/queries/deliveryRows'
import { textRows } from '../../../src/main/store/queries/textRows'
import { storedRegistration } from '../../../src/main/store/registrationData'
import type { Life } from './lives'

export type Writer = ReturnType<typeof writer>

/** Writes the rows of accounts as the store writes them, without asking it: a million of them take a minute so, not half an hour. */
export function writer(client: Client.Database) {
  client.exec('CREATE TEMP TABLE unsorted_handle (value, kind, account)')
  const account = client.prepare(insertInto('account'))
  const date = client.prepare('INSERT INTO due_date (kind, at, account) VALUES (?, ?, ?)')
  const event = client.prepare(insertInto('event'))
  const handle = client.prepare('INSERT INTO unsorted_handle VALUES (?, ?, ?)')
  const supportCase = client.prepare(
    'INSERT INTO support_case (account, id, operator_id, opened_at, closed_at) VALUES (?, ?, ?, ?, ?)',
  )
  const message = client.prepare(insertInto('message'))
  const attempt = client.prepare(insertInto('delivery_attempt'))
  const deliveries = deliveryRows(client)
  const text = textRows(client)
  const newest = { event: 0, message: 0, attempt: 0 }

  function foundBy(number: number, state: Account): void {
    for (const { kind, value } of handlesOf(state))
      handle.run(value, codeOfHandleKind(kind), number)
    text.put(number, searchTextOf(state))
  }

  function registered(number: number, person: RegisteredEvent): void {
    event.run(
      checked([
        ++newest.event,
        number,
        person.at,
        person.at,
        person.type,
        JSON.stringify(storedRegistration(person)),
        null,
        null,
      ]),
    )
  }

  function happened(
    number: number,
    one: AccountEvent,
    at: number,
    policy: { id: string; version: string },
  ): void {
    const { type, at: tookEffect, ...data } = one
    event.run(
      checked([
        ++newest.event,
        number,
        at,
        tookEffect,
        type,
        JSON.stringify(data),
        policy.id,
        policy.version,
      ]),
    )
  }

  return {
    person(number: number, person: RegisteredEvent): void {
      account.run(checked([number, person.accountId, 1, null, null, null]))
      registered(number, person)
      foundBy(number, evolve(null, person))
    },
    life(number: number, { registered: person, decisions, account: state }: Life): void {
      const events = decisions.flatMap(({ decision, at }) =>
        [...decision.due, ...decision.events].map((one) => ({ one, at, policy: decision.policy })),
      )
      account.run(
        checked([
          number,
          person.accountId,
          events.length + 1,
          nextDue(state),
          lastApprovalExpiry(state),
          JSON.stringify(state),
        ]),
      )
      for (const { what, at } of boardDates(state)) date.run(dueCodes[what], at, number)
      registered(number, person)
      for (const { one, at, policy } of events) happened(number, one, at, policy)
      foundBy(number, state)
      for (const { id, operatorId, openedAt, closedAt } of state.cases)
        supportCase.run(number, id, operatorId, openedAt, closedAt)
      for (const { decision, at } of decisions) {
        for (const { id, contactId, to, template, language, facts, code } of decision.messages) {
          message.run(
            checked([
              ++newest.message,
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
          attempt.run(checked([++newest.attempt, id, at, 'delivered', null]))
          deliveries.add({
            message: newest.message,
            kind: to.kind,
            hasCode: code !== null,
            state: 'delivered',
            since: at,
            dueAt: null,
            tries: 1,
            worthUntil: null,
            reference: null,
            doubtful: 0,
          })
        }
      }
    },
    /** `handle` is its own index: written in its order, each page is written once. The index of what stands inside words becomes one piece. */
    finish(): void {
      client.exec(
        'INSERT INTO handle SELECT value, kind, account FROM unsorted_handle GROUP BY value, kind, account ORDER BY value, kind, account; DROP TABLE unsorted_handle',
      )
      text.optimize()
    },
  }
}
