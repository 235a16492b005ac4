import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { contactState } from '../engine/model/selectors'
import type { Account, Contact } from '../engine/model/account'
import type { Decision } from '../engine/model/decision'
import type { AccountStore } from '../ports/accounts'
import type { AuditEntry } from '../ports/audit'
import { isOfItem } from '../ports/unreadable'
import { accountFinder } from './accountFinder'
import { isInText, textOf } from './accountText'
import type { Contradicted } from './contradicted'
import type { Database, Transactions } from './database'
import { findQuery, type FindTerm } from './findQuery'
import { foldHandle, sameButForCase } from './fold'
import { handleChanges, handlesOf } from './handles'
import type { Horizon } from './watermark'
import { accountRows } from './queries/accountRows'
import type { AuditRows } from './queries/audit'
import { handleRows } from './queries/handleRows'
import type { OutboxRows } from './queries/outbox'
import { metBy } from './metBy'
import { ifReadable } from './readable'
import type { TextIndex } from './textIndex'

export interface AccountParts {
  readonly database: Database
  readonly horizon: Horizon
  readonly outbox: OutboxRows
  readonly audit: AuditRows
  readonly immediately: Transactions
  readonly texts: TextIndex
  readonly contradicted: Contradicted
}

export interface SqliteAccounts extends AccountStore {
  /** Before anything is stored: whether the index of what stands inside words has them all. May write that it hasn't. */
  checkIndex(): void
}

export function sqliteAccounts({
  database,
  horizon,
  outbox,
  audit: audits,
  immediately,
  texts,
  contradicted,
}: AccountParts): SqliteAccounts {
  const rows = accountRows(database, contradicted)
  const handles = handleRows(database, horizon)
  const read = (id: AccountId): Account | null => rows.read(id)?.account ?? null
  /** Whether an account is what is looked for; `unreadable` where nobody can tell. */
  const is = (id: AccountId, wanted: (account: Account) => boolean, unreadable: boolean): boolean =>
    ifReadable(() => {
      const account = read(id)
      return account !== null && wanted(account)
    }) ?? unreadable
  // One that can't be read is among the hits, so that whoever shows them learns of it.
  const meets = (id: AccountId, term: FindTerm) =>
    is(
      id,
      (account) =>
        handlesOf(account).some(({ value }) => term.some((start) => value.startsWith(start))),
      true,
    )
  const find = accountFinder(database.$client, meets, horizon)
  const named = (value: string): AccountId[] =>
    handles
      .withSignInName(foldHandle(value))
      .filter((id) =>
        is(
          id,
          (account) => account.signInNames.some((name) => sameButForCase(name.value, value)),
          true,
        ),
      )

  /** Within a transaction. */
  function decided<D extends Decision>(
    id: AccountId,
    decision: (account: Account) => D,
    audit: (decision: D) => AuditEntry | null,
    recordedAt: Instant,
  ): D | null {
    const row = rows.read(id)
    if (row === null) return null
    const made = decision(row.account)
    const after = rows.append(row, [...made.due, ...made.events], recordedAt, made.policy)
    const { gone, come } = handleChanges(row.account, after)
    handles.remove(row.number, gone)
    handles.add(row.number, come)
    if (gone.some(isInText) || come.some(isInText)) texts.put(row.number, textOf(after))
    outbox.add(row.number, made.messages, recordedAt)
    const entry = audit(made)
    if (entry !== null) audits.append(entry)
    return made
  }

  return {
    read,
    // Async for the sake of stores that have to wait; here a decision is over before the next one starts.
    async decide(id, decision, audit, recordedAt) {
      return immediately(() => decided(id, decision, audit, recordedAt))
    },
    async decideEach(ids, decision, audit, recordedAt, spare, lasting) {
      return immediately(
        () =>
          Array.from(ids, (id) => {
            try {
              // A transaction within the one of all: what was stored of this account goes again where something fails.
              return immediately(() => decided(id, decision, (one) => audit(id, one), recordedAt))
            } catch (error) {
              if (!isOfItem(error)) throw error
              spare({ error, accountId: id })
              return null
            }
          }),
        lasting,
      )
    },
    async register(events, audit) {
      immediately(() => {
        for (const event of events) {
          const { number, account } = rows.register(event, audit.at)
          handles.add(number, handlesOf(account))
          texts.put(number, textOf(account))
        }
        audits.append(audit)
      })
    },
    // Handles are folded, so that they find what is spelled alike; the account itself says whether it is the same.
    withConfirmedContact(kind, value) {
      const has = (account: Account): boolean =>
        account.contacts.some(
          (contact) =>
            contact.kind === kind &&
            sameButForCase(contact.value, value) &&
            isConfirmed(account, contact),
        )
      return handles.withContact(kind, foldHandle(value)).filter((id) => is(id, has, false))
    },
    withSignInName(value) {
      const [only, ...more] = named(value)
      return only === undefined || more.length > 0 ? null : only
    },
    isNameOfAnother: (value, than) => named(value).some((id) => id !== than),
    find(typed, limit) {
      const { hits, total, capped } = find(findQuery(typed), limit)
      return { hits, total, capped, indexing: texts.missing() > 0 }
    },
    met: (account, typed, matched) => metBy(account, findQuery(typed), matched),
    dueBy: rows.dueBy,
    dates: rows.dates,
    countDates: rows.countDates,
    dueCount: rows.dueCount,
    awaitingApproval: rows.awaitingApproval,
    openCases: rows.openCases,
    closedCases: rows.closedCases,
    countOpenCases: rows.countOpenCases,
    countClosedCases: rows.countClosedCases,
    events: rows.newestEvents,
    eventsBetween: rows.eventsBetween,
    count: () => Math.min(rows.count(), horizon.last),
    page(after, limit, spare) {
      const last = Math.min(rows.count(), horizon.last)
      const to = Math.min(after + limit, last)
      return {
        accounts: rows.range(after + 1, to, spare).map(({ account }) => account),
        next: to < last ? to : null,
      }
    },
    checkIndex: texts.check,
    unindexed: texts.missingCounted,
    indexSome: texts.fill,
    mergeSome: texts.merge,
  }
}

/** A disabled contact was confirmed and still is the customer's; a new one in a replacement is not in force yet. */
function isConfirmed(account: Account, contact: Contact): boolean {
  const state = contactState(account, { ...contact, disabledAt: null })
  return state === 'confirmed' || state === 'pending-removal'
}
