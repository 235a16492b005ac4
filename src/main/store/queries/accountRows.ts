import { and, asc, between, count, desc, isNotNull, sql } from 'drizzle-orm'
import type { AccountId } from '@shared/vocabulary/ids'
import { instantOfMilliseconds, type Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/accounts/account'
import { lastApprovalExpiry } from '../../engine/approvals/need'
import { nextDue } from '../../engine/due'
import { after, evolve } from '../../engine/evolve'
import type { AccountEvent, EventType } from '../../engine/events'
import { isEventType } from '../../engine/eventTypes'
import type { DueAccount, DuePlace, RegisteredEvent, StoredEvent } from '../../ports/accounts'
import type { Spare } from '../../ports/unreadable'
import type { Database } from '../database'
import { account, event } from '../schema'
import { given, literalLimit, preparedOnce, wholeNumber } from '../statements'
import { eachReadable, readable } from '../readable'
import { readRegistration, storedRegistration } from '../registrationData'
import { caseRows } from './caseRows'
import { dateRows } from './dateRows'
import { readingAccounts, type AccountRow } from './readingAccounts'

export type AccountRows = ReturnType<typeof accountRows>

/**
 * Reads and writes the tables `account` and `event`. What every command and every sweep runs is written out: Drizzle's own
 * part of it takes as long as SQLite's.
 */
export function accountRows(database: Database) {
  const client = database.$client
  const { read, range } = readingAccounts(client)
  const eventColumns = { sequence: event.sequence, recordedAt: event.recordedAt, at: event.at, type: event.type, data: sql<string>`${event.data}` }
  const ofAccount = sql`${event.account} = (SELECT ${account.number} FROM ${account} WHERE ${account.id} = ${given('id')})`
  const newestEvents = preparedOnce((limit: number) =>
    database
      .select(eventColumns)
      .from(event)
      .where(ofAccount)
      .orderBy(desc(event.sequence))
      .limit(literalLimit(limit))
      .prepare(),
  )
  const eventsBetween = database
    .select(eventColumns)
    .from(event)
    .where(and(ofAccount, between(event.recordedAt, given('from'), given('until'))))
    .orderBy(asc(event.sequence))
    .prepare()
  const due = preparedOnce((limit: number) =>
    client.prepare<[Instant, Instant, number], DueAccount>(`SELECT id AS accountId, due_at AS dueAt, number AS place FROM account
      WHERE due_at IS NOT NULL AND due_at <= +? AND (due_at, number) > (+?, +?) ORDER BY due_at, number LIMIT ${wholeNumber(limit)}`),
  )
  const awaitingApproval = preparedOnce((limit: number) =>
    database
      .select({ accountId: account.id })
      .from(account)
      .where(and(isNotNull(account.approvalUntil), sql`${account.approvalUntil} > ${given('now')}`))
      .orderBy(asc(account.approvalUntil), asc(account.number))
      .limit(literalLimit(limit))
      .prepare(),
  )
  const dueCount = database.select({ accounts: count() }).from(account).where(isNotNull(account.dueAt)).prepare()
  const cases = caseRows(database)
  const dates = dateRows(client)
  // Numbers are given one after the other and no account ever goes: the highest says how many there are.
  const highest = client.prepare<[], number>('SELECT coalesce(max(number), 0) FROM account').pluck()
  const insertAccount = client.prepare<[AccountId, Instant | null]>('INSERT INTO account (id, events, due_at) VALUES (?, 1, ?)')
  const insertEvent = client.prepare<[number, Instant, Instant, EventType, string, string | null, string | null]>(
    'INSERT INTO event (account, recorded_at, at, type, data, policy_id, policy_version) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const updateAccount = client.prepare<[number, Instant | null, Instant | null, string, number]>('UPDATE account SET events = ?, due_at = ?, approval_until = ?, state = ? WHERE number = +?')

  function addEvent(number: number, happened: AccountEvent, recordedAt: Instant, policy: Policy | null): void {
    const { type, at } = happened
    insertEvent.run(number, recordedAt, at, type, JSON.stringify(eventData(happened)), policy?.id ?? null, policy?.version ?? null)
  }

  return {
    read,
    /** Adds an account with its first event. Throws when the account exists. */
    register(first: RegisteredEvent, recordedAt: Instant): AccountRow {
      const registered = evolve(null, first)
      const number = Number(insertAccount.run(registered.id, nextDue(registered)).lastInsertRowid)
      addEvent(number, first, recordedAt, null)
      return { number, events: 1, account: registered }
    },
    /** Adds events to an account, and answers the account after them. */
    append(row: AccountRow, happened: readonly AccountEvent[], recordedAt: Instant, policy: Policy): Account {
      if (happened.length === 0) return row.account
      for (const one of happened) addEvent(row.number, one, recordedAt, policy)
      const next = after(row.account, happened)
      updateAccount.run(row.events + happened.length, nextDue(next), lastApprovalExpiry(next), JSON.stringify(next), row.number)
      cases.follow(row.number, happened)
      dates.follow(row.number, row.account, next)
      return next
    },
    dueBy: (until: Instant, limit: number, { dueAt, place }: DuePlace = beginning): DueAccount[] => due(limit).all(until, dueAt, place),
    dates: dates.after,
    countDates: dates.countAfter,
    dueCount: (): number => dueCount.get()?.accounts ?? 0,
    awaitingApproval: (now: Instant, limit: number): AccountId[] => awaitingApproval(limit).all({ now }).map(({ accountId }) => accountId),
    openCases: cases.openOf,
    closedCases: cases.closedOf,
    countOpenCases: cases.countOpenOf,
    countClosedCases: cases.countClosedOf,
    newestEvents: (id: AccountId, limit: number, spare?: Spare): StoredEvent[] =>
      eachReadable(newestEvents(limit).all({ id }), (row) => storedEvent(id, row), spare, () => id),
    eventsBetween: (id: AccountId, from: Instant, until: Instant, spare?: Spare): StoredEvent[] =>
      eachReadable(eventsBetween.all({ id, from, until }), (row) => storedEvent(id, row), spare, () => id),
    /** The highest account number: nobody ever goes, so it says how many there are. */
    count: (): number => highest.get() ?? 0,
    range,
  }
}

type EventRow = Pick<typeof event.$inferSelect, 'sequence' | 'recordedAt' | 'at' | 'type'> & { readonly data: string }

/** Before everything that is due. */
const beginning: DuePlace = { dueAt: instantOfMilliseconds(0), place: 0 }

interface Policy {
  readonly id: string
  readonly version: string
}

function eventData(happened: AccountEvent): object {
  const { type: _type, at: _at, ...data } = happened
  return happened.type === 'account-registered' ? storedRegistration(happened) : data
}

function storedEvent(id: AccountId, row: EventRow): StoredEvent {
  const { sequence, recordedAt, at, type } = row
  return readable('event', String(sequence), () => {
    if (!isEventType(type)) throw new Error('no event is called so')
    const stored = JSON.parse(row.data) as object
    const data = type === 'account-registered' ? readRegistration(stored, id, at) : stored
    return { sequence, recordedAt, event: { type, at, ...data } as AccountEvent }
  })
}
