import type { AccountId } from '@shared/vocabulary/ids'
import type { ContactKind } from '@shared/vocabulary/kinds'
import {
  addressSpellings,
  sameAddress,
  sameSignInName,
  signInNameSpellings,
} from '../engine/model/sameAddress'
import { contactState } from '../engine/model/selectors'
import type { Account, Contact } from '../engine/model/account'
import type { Decision } from '../engine/model/decision'
import type {
  Accounts,
  AnsweredRequest,
  DecisionMaking,
  Once,
  SeveralDecisions,
} from '../ports/accounts'
import type { Cases } from '../ports/cases'
import type { Dates } from '../ports/dates'
import type { Search } from '../ports/search'
import type { Upkeep } from '../ports/upkeep'
import { isOfItem, type Spare } from '../ports/unreadable'
import { isInText, searchTextOf } from './searchText'
import type { Contradicted } from './contradicted'
import type { Database, Transactions } from './database'
import { meantFinder } from './finding/meantFinder'
import { meets, meetsSpelt } from './finding/meets'
import { foundBy } from './foundBy'
import { handleChanges, handlesOf } from './handles'
import type { Watermark } from './watermark'
import { accountRows } from './queries/accountRows'
import type { AuditRows } from './queries/audit'
import { handleRows } from './queries/handleRows'
import type { WithCases } from './queries/operators'
import type { HookRows } from './queries/hookNotices'
import type { OutboxRows } from './queries/outbox'
import type { RequestRows } from './queries/requests'
import type { ResetLinkRows } from './queries/resetLinks'
import { matchedBy } from './matchedBy'
import { ifReadable } from './readable'
import type { SqliteInsights } from './sqliteInsights'
import type { TextIndex } from './textIndex'

export interface AccountParts {
  readonly database: Database
  readonly watermark: Watermark
  readonly outbox: OutboxRows
  readonly requests: RequestRows
  readonly hooks: HookRows
  readonly resetLinks: ResetLinkRows
  readonly audit: AuditRows
  readonly immediately: Transactions
  readonly texts: TextIndex
  readonly contradicted: Contradicted
  readonly follow: SqliteInsights['follow']
}

/** What follows from the accounts, by topic. */
export interface SqliteAccounts {
  readonly accounts: Accounts
  readonly search: Search
  readonly dates: Dates
  readonly cases: Cases
  readonly index: Pick<Upkeep, 'unindexed' | 'indexSome' | 'mergeSome'>
  /** Before anything is stored: whether the index of what stands inside words has them all. May write that it hasn't. */
  checkIndex(): void
  /** Within a transaction: what becomes of every account on which somebody has an open case. */
  readonly decideWhereOpen: WithCases
}

export function sqliteAccounts({
  database,
  watermark,
  outbox,
  requests,
  hooks,
  resetLinks,
  audit: audits,
  immediately,
  texts,
  contradicted,
  follow,
}: AccountParts): SqliteAccounts {
  const rows = accountRows(database, contradicted)
  const handles = handleRows(database, watermark)
  const read = (id: AccountId): Account | null => rows.read(id)?.account ?? null
  /** Whether an account is what is looked for; `unreadable` where nobody can tell. */
  const is = (id: AccountId, wanted: (account: Account) => boolean, unreadable: boolean): boolean =>
    ifReadable(() => {
      const account = read(id)
      return account !== null && wanted(account)
    }) ?? unreadable
  // One that can't be read is among the hits, so that whoever shows them learns of it.
  const find = meantFinder(
    database.$client,
    {
      meets: (id, term) => is(id, (account) => meets(account, term), true),
      meetsSpelt: (id, query) => is(id, (account) => meetsSpelt(account, query), true),
    },
    watermark,
  )
  const named = (value: string): AccountId[] =>
    foundBy(signInNameSpellings(value), handles.withSignInName).filter((id) =>
      is(
        id,
        (account) => account.signInNames.some((name) => sameSignInName(name.value, value)),
        true,
      ),
    )

  // Handles are folded, so that they find what is spelled alike; the account itself says whether it is the same.
  function holders(kind: ContactKind, value: string): AccountId[] {
    const has = (account: Account): boolean =>
      account.contacts.some(
        (contact) => sameAddress(contact, { kind, value }) && isConfirmed(account, contact),
      )
    return foundBy(addressSpellings({ kind, value }), (folded) =>
      handles.withContact(kind, folded),
    ).filter((id) => is(id, has, false))
  }

  /** Within a transaction. */
  function decided<D extends Decision>(
    id: AccountId,
    { gather, decision, audit, notices, recordedAt }: DecisionMaking<D>,
  ): D | null {
    const row = rows.read(id)
    if (row === null) return null
    const gathered = gather?.(row.account) ?? []
    const made = decision(
      row.account,
      gathered.map(({ kind, value }) => ({ kind, value, accounts: holders(kind, value) })),
    )
    const after = rows.append(row, [...made.due, ...made.events], recordedAt, made.policy)
    const { gone, come } = handleChanges(row.account, after)
    handles.remove(row.number, gone)
    handles.add(row.number, come)
    if (gone.some(isInText) || come.some(isInText)) texts.put(row.number, searchTextOf(after))
    follow(row.number, row.account, after, made)
    outbox.add(row.number, made.messages, recordedAt)
    resetLinks.add(id, made)
    hooks.add(notices?.(made) ?? [])
    const entry = audit(made)
    if (entry !== null) audits.append(entry)
    return made
  }

  function eachDecided<D extends Decision>(
    ids: readonly AccountId[],
    { decision, audit, recordedAt, goesOn, durability }: SeveralDecisions<D>,
    spare: Spare,
  ): readonly (D | null)[] {
    const made: (D | null)[] = []
    immediately(() => {
      for (const id of ids) {
        try {
          // A transaction within the one of all: what was stored of this account goes again where something fails.
          made.push(
            immediately(() =>
              decided(id, { decision, audit: (one) => audit(id, one), recordedAt }),
            ),
          )
        } catch (error) {
          if (!isOfItem(error)) throw error
          spare({ error, accountId: id })
          made.push(null)
        }
        if (goesOn?.() === false) break
      }
    }, durability)
    return made
  }

  // Methods are async for stores that have to wait. Here, each is done before anything else happens.
  const accounts: Accounts = {
    read: async (id) => read(id),
    decide: async (id, making) => immediately(() => decided(id, making)),
    decideOnce: async <D extends Decision, Answer>(
      accountId: AccountId,
      { id, operatorId, digest, answer }: AnsweredRequest<D, Answer>,
      making: DecisionMaking<D>,
    ) =>
      immediately((): Once<D, Answer> | null => {
        const known = requests.read(id)
        if (known !== null)
          return known.operatorId === operatorId &&
            known.accountId === accountId &&
            known.digest === digest
            ? { is: 'known', answer: JSON.parse(known.answer) as Answer }
            : { is: 'other' }
        const decision = decided(accountId, making)
        if (decision === null) return null
        const told = answer(decision)
        requests.add({
          id,
          operatorId,
          accountId,
          digest,
          answer: JSON.stringify(told),
          at: making.recordedAt,
        })
        return { is: 'decided', decision, answer: told }
      }),
    decideEach: async (ids, making, spare) => eachDecided(ids, making, spare),
    async register(events, audit) {
      immediately(() => {
        for (const event of events) {
          const { number, account } = rows.register(event, audit.at)
          handles.add(number, handlesOf(account))
          texts.put(number, searchTextOf(account))
        }
        audits.append(audit)
      })
    },
    events: async (id, limit, spare) => rows.newestEvents(id, limit, spare),
    eventsBetween: async (id, from, until, spare) => rows.eventsBetween(id, from, until, spare),
    count: async () => Math.min(rows.count(), watermark.last),
    async page(after, limit, spare) {
      const last = Math.min(rows.count(), watermark.last)
      const to = Math.min(after + limit, last)
      return {
        accounts: rows.range(after + 1, to, spare).map(({ account }) => account),
        next: to < last ? to : null,
      }
    },
  }

  return {
    accounts,
    search: {
      async find(typed, limit) {
        const { hits, total, capped, nearly } = find(typed, limit)
        return { hits, total, capped, nearly, indexing: texts.missing() > 0 }
      },
      met: async (account, typed, matched) => matchedBy(account, typed, matched),
      withConfirmedContact: async (kind, value) => holders(kind, value),
      async withSignInName(value) {
        const [only, ...more] = named(value)
        return only === undefined || more.length > 0 ? null : only
      },
      isNameOfAnother: async (value, than) => named(value).some((id) => id !== than),
    },
    dates: {
      dueBy: async (until, limit, after) => rows.dueBy(until, limit, after),
      list: async (kinds, after, limit) => rows.dates(kinds, after, limit),
      count: async (kinds, after, until) => rows.countDates(kinds, after, until),
      awaitingApproval: async (now, limit) => rows.awaitingApproval(now, limit),
      requestsBefore: async (before, limit) => rows.requestsBefore(before, limit),
    },
    cases: {
      open: async (operatorId, limit) => rows.openCases(operatorId, limit),
      closed: async (operatorId, since, limit) => rows.closedCases(operatorId, since, limit),
      list: async (wanted, page) => rows.listCases(wanted, page),
      countList: async (wanted, most) => rows.countListedCases(wanted, most),
      hasNumber: async (number) => rows.hasCaseNumber(number),
      countOpen: async (operatorId) => rows.countOpenCases(operatorId),
      countClosed: async (operatorId, since) => rows.countClosedCases(operatorId, since),
    },
    index: {
      unindexed: async () => texts.missingCounted(),
      indexSome: async (spare) => texts.fill(spare),
      mergeSome: async () => texts.merge(),
    },
    checkIndex: texts.check,
    decideWhereOpen(holder, making, spare) {
      const places = rows.openCases(holder, rows.countOpenCases(holder))
      eachDecided([...new Set(places.map(({ accountId }) => accountId))], making, spare)
    },
  }
}

/** A disabled contact was confirmed and still is the customer's; a new one in a replacement is not in force yet. */
function isConfirmed(account: Account, contact: Contact): boolean {
  const state = contactState(account, { ...contact, disabledAt: null })
  return state === 'confirmed' || state === 'pending-removal'
}
