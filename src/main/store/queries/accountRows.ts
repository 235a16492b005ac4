import { and, asc, isNotNull, sql } from 'drizzle-orm'
import type { AccountId } from '@shared/vocabulary/ids'
import { instantOfMilliseconds, type Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import { lastApprovalExpiry } from '../../engine/rules/approvalNeed'
import { nextDue } from '../../engine/time/due'
import { after, evolve } from '../../engine/evolve'
import type { AccountEvent } from '../../engine/model/events'
import type { RegisteredEvent } from '../../ports/accounts'
import type { DueAccount, DuePlace } from '../../ports/dates'
import { checked, insertInto } from '../checkedRows'
import { checksumOf } from '../checksum'
import type { Contradicted } from '../contradicted'
import type { Database } from '../database'
import { account } from '../schema'
import { placeholder, literalLimit, preparedOnce, wholeNumber } from '../statements'
import { storedData } from '../storedEvents'
import { caseRows } from './caseRows'
import { dateRows } from './dateRows'
import { readingAccounts, type AccountRow } from './readingAccounts'
import { readingEvents } from './readingEvents'

/**
 * Reads and writes the tables `account` and `event`. What every command and every sweep runs is written out: Drizzle's own
 * part of it takes as long as SQLite's.
 */
export function accountRows(database: Database, contradicted: Contradicted) {
  const client = database.$client
  const { read, range } = readingAccounts(client, contradicted)
  const events = readingEvents(client)
  const due = preparedOnce((limit: number) =>
    client.prepare<
      [Instant, Instant, number],
      DueAccount
    >(`SELECT id AS accountId, due_at AS dueAt, number AS place FROM account
      WHERE due_at IS NOT NULL AND due_at <= +? AND (due_at, number) > (+?, +?) ORDER BY due_at, number LIMIT ${wholeNumber(limit)}`),
  )
  const awaitingApproval = preparedOnce((limit: number) =>
    database
      .select({ accountId: account.id })
      .from(account)
      .where(
        and(
          isNotNull(account.approvalUntil),
          sql`${account.approvalUntil} > ${placeholder('now')}`,
        ),
      )
      .orderBy(asc(account.approvalUntil), asc(account.number))
      .limit(literalLimit(limit))
      .prepare(),
  )
  const cases = caseRows(database)
  const dates = dateRows(client)
  // Numbers are given one after the other and no account ever goes: the highest says how many there are.
  const highest = client.prepare<[], number>('SELECT coalesce(max(number), 0) FROM account').pluck()
  const newestEvent = client
    .prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM event')
    .pluck()
  const insertAccount = client.prepare(insertInto('account'))
  const insertEvent = client.prepare(insertInto('event'))
  const updateAccount = client.prepare<
    [number, Instant | null, Instant | null, string, number, number]
  >(
    'UPDATE account SET events = ?, due_at = ?, approval_until = ?, state = ?, checksum = ? WHERE number = +?',
  )

  function addEvent(
    number: number,
    happened: AccountEvent,
    recordedAt: Instant,
    policy: Policy | null,
  ): void {
    const { type, at } = happened
    // Numbered here, not by SQLite: the number is part of what the checksum is made over.
    const sequence = (newestEvent.get() ?? 0) + 1
    insertEvent.run(
      checked([
        sequence,
        number,
        recordedAt,
        at,
        type,
        storedData(happened),
        policy?.id ?? null,
        policy?.version ?? null,
      ]),
    )
  }

  return {
    read,
    /** Adds an account with its first event. Throws when the account exists. */
    register(first: RegisteredEvent, recordedAt: Instant): AccountRow {
      const registered = evolve(null, first)
      const number = (highest.get() ?? 0) + 1
      insertAccount.run(checked([number, registered.id, 1, nextDue(registered), null, null]))
      addEvent(number, first, recordedAt, null)
      return { number, events: 1, account: registered }
    },
    /** Adds events to an account, and answers the account after them. */
    append(
      row: AccountRow,
      happened: readonly AccountEvent[],
      recordedAt: Instant,
      policy: Policy,
    ): Account {
      if (happened.length === 0) return row.account
      for (const one of happened) addEvent(row.number, one, recordedAt, policy)
      const next = after(row.account, happened)
      const [events, dueAt, approvalUntil, state] = [
        row.events + happened.length,
        nextDue(next),
        lastApprovalExpiry(next),
        JSON.stringify(next),
      ]
      updateAccount.run(
        events,
        dueAt,
        approvalUntil,
        state,
        checksumOf([row.number, next.id, events, dueAt, approvalUntil, state]),
        row.number,
      )
      cases.follow(row.number, row.account, next)
      dates.follow(row.number, row.account, next)
      return next
    },
    dueBy: (until: Instant, limit: number, { dueAt, place }: DuePlace = beginning): DueAccount[] =>
      due(limit).all(until, dueAt, place),
    dates: dates.after,
    countDates: dates.countAfter,
    requestsBefore: dates.requestsBefore,
    awaitingApproval: (now: Instant, limit: number): AccountId[] =>
      awaitingApproval(limit)
        .all({ now })
        .map(({ accountId }) => accountId),
    openCases: cases.openOf,
    closedCases: cases.closedOf,
    listCases: cases.list,
    countListedCases: cases.countList,
    hasCaseNumber: cases.hasNumber,
    countOpenCases: cases.countOpenOf,
    countClosedCases: cases.countClosedOf,
    newestEvents: events.newest,
    eventsBetween: events.between,
    /** The highest account number: nobody ever goes, so it says how many there are. */
    count: (): number => highest.get() ?? 0,
    range,
  }
}

/** Before everything that is due. */
const beginning: DuePlace = { dueAt: instantOfMilliseconds(0), place: 0 }

interface Policy {
  readonly id: string
  readonly version: string
}
