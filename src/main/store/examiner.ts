import { setImmediate } from 'node:timers/promises'
import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Account } from '../engine/model/account'
import { fold } from '../engine/evolve'
import type { StoredEvent } from '../ports/accounts'
import type { Examination, Finding } from '../ports/examination'
import { UnreadableRecord, type Failure } from '../ports/unreadable'
import { checkedColumns, isWhole } from './checkedRows'
import type { Value } from './checksum'
import type { Contradicted } from './contradicted'
import type { Transactions } from './database'
import { derivedRows, type Lack } from './derivedRows'
import type { Watermark } from './watermark'
import type { SettingRows } from './queries/settings'
import type { OutboxRows } from './queries/outbox'
import type { RequestRows } from './queries/requests'
import { readingAccounts, type AccountRow } from './queries/readingAccounts'
import { readingEvents } from './queries/readingEvents'
import { readable } from './readable'
import { sameState } from './sameState'
import type { TextIndex } from './textIndex'

export interface ExaminerParts {
  readonly client: Client.Database
  readonly watermark: Watermark
  readonly outbox: OutboxRows
  readonly requests: RequestRows
  readonly settings: SettingRows
  readonly texts: TextIndex
  readonly contradicted: Contradicted
  readonly immediately: Transactions
}

type Found = (finding: Finding) => void

interface Examined {
  readonly id: AccountId | null
  readonly failures: readonly UnreadableRecord[]
  readonly lacks: readonly Lack[]
  /** Whether the state is what the events add up to; null where they can't be compared. */
  readonly agrees: boolean | null
}

/** Whether the history, its newest event first, makes the account. One that can't be added up at all makes none. */
function addsUp(history: readonly StoredEvent[], account: Account): boolean {
  try {
    return sameState(fold(history.map(({ event }) => event).reverse()), account)
  } catch {
    return false
  }
}

/** Tables of few rows. */
const fewRows = [
  'operator',
  'setting',
  'desk_approval',
  'policy_record',
  'hook_notice',
  'transport',
  'transport_secret',
  'reset_token',
] as const
/** Requests of which each has an answer, looked at without a pause. */
const requestsAtOnce = 200
/** How many numbers are looked for together. */
const numbersAtOnce = 500
const all = Number.MAX_SAFE_INTEGER

export function examiner({
  client,
  watermark,
  outbox,
  requests,
  settings,
  texts,
  contradicted,
  immediately,
}: ExaminerParts): Examination {
  // Without those that are known to be contradicted: whether they still are is what is asked.
  const accounts = readingAccounts(client)
  const events = readingEvents(client)
  const derived = derivedRows(client, texts, watermark)
  const numbers = client
    .prepare<[number], number>(
      `SELECT number FROM account WHERE number > +? ORDER BY number LIMIT ${numbersAtOnce}`,
    )
    .pluck()
  const numberOf = client
    .prepare<[AccountId], number>('SELECT number FROM account WHERE id = +?')
    .pluck()
  const rowsOf = new Map(
    fewRows.map((table) => [
      table,
      client.prepare<[], Value[]>(`SELECT ${checkedColumns(table)} FROM ${table}`).raw(),
    ]),
  )
  const reports = client
    .prepare<[number], Value[]>(
      `SELECT ${checkedColumns('delivery_report')} FROM delivery_report WHERE sequence > +? ORDER BY sequence LIMIT ${requestsAtOnce}`,
    )
    .raw()
  // All of an account in one state of the store: an import's thread may write meanwhile.
  const inOneState = client.transaction((number: number): Examined => {
    const failures: UnreadableRecord[] = []
    const row = collecting(failures, null, () => reached(number))
    if (row === null) return { id: null, failures, lacks: [], agrees: null }
    const id = row.account.id
    const spare = ({ error }: Failure): void => {
      if (error instanceof UnreadableRecord) failures.push(error)
    }
    const history = collecting(failures, [], () =>
      readable('account', id, () => events.newest(id, all, spare)),
    )
    const agrees = failures.length > 0 ? null : addsUp(history, row.account)
    collecting(failures, [], () => readable('account', id, () => outbox.list(all, id, spare)))
    return {
      id,
      failures,
      lacks: collecting(failures, [], () => readable('account', id, () => derived.missing(row))),
      agrees,
    }
  })

  /** The account by its number, if it is also found by its id. */
  function reached(number: number): AccountRow {
    const place = `number ${number}`
    const [row] = readable('account', place, () => accounts.range(number, number))
    if (row === undefined) throw new UnreadableRecord('account', place)
    if (accounts.read(row.account.id)?.number !== number)
      throw new UnreadableRecord('account', row.account.id)
    return row
  }

  function examine(number: number, found: Found): void {
    const { id, failures, lacks, agrees } = inOneState.deferred(number)
    for (const error of failures)
      found({
        error,
        accountId: id ?? (error.table === 'account' ? error.key : null),
        mended: false,
      })
    if (id !== null && agrees !== null) contradicted.mark(id, !agrees)
    if (agrees === false && id !== null)
      found({ error: new UnreadableRecord('account', id), accountId: id, mended: false })
    if (lacks.length === 0) return
    immediately(() => {
      for (const { mend } of lacks) mend()
    })
    const damaged = lacks.filter(({ unheardOf }) => unheardOf !== true)
    for (const table of new Set(damaged.map((lack) => lack.table)))
      found({ error: new UnreadableRecord(table, String(number)), accountId: id, mended: true })
  }

  return {
    async accounts(last, goesOn, found) {
      let at = last
      const failures: UnreadableRecord[] = []
      const further = collecting(failures, [], () =>
        readable('account', `number ${last + 1}`, () => numbers.all(last)),
      )
      for (const error of failures) found({ error, accountId: null, mended: false })
      for (const number of further) {
        if (number > watermark.last) return null
        // Accounts are numbered without a gap, and none ever goes.
        if (number !== at + 1)
          found({
            error: new UnreadableRecord('account', `number ${at + 1}`),
            accountId: null,
            mended: false,
          })
        examine(number, found)
        at = number
        if (!goesOn()) return at
      }
      return at === last ? null : at
    },
    async account(id, found) {
      const number = numberOf.get(id)
      if (number === undefined)
        found({ error: new UnreadableRecord('account', id), accountId: id, mended: false })
      else examine(number, found)
    },
    async others(found) {
      const damaged: string[] = []
      for (const [table, rows] of rowsOf) {
        for (const [key = null, ...rest] of rows.all()) {
          if (isWhole(table, [key, ...rest])) continue
          found({ error: new UnreadableRecord(table, String(key)), accountId: null, mended: false })
          damaged.push(String(key))
        }
      }
      for (let rows = reports.all(0); rows.length > 0; await setImmediate()) {
        for (const row of rows)
          if (!isWhole('delivery_report', row))
            found({
              error: new UnreadableRecord('delivery_report', String(row[0])),
              accountId: null,
              mended: false,
            })
        rows = reports.all(Number(rows.at(-1)?.[0]))
      }
      for (let last: string | null = ''; last !== null; await setImmediate()) {
        const looked = requests.damagedAfter(last, requestsAtOnce)
        for (const key of looked.damaged)
          found({ error: new UnreadableRecord('request', key), accountId: null, mended: false })
        last = looked.last
      }
      // Somebody has met it, fell back to what is safe, and it was set anew.
      for (const key of settings.takeDamaged())
        if (!damaged.includes(key))
          found({ error: new UnreadableRecord('setting', key), accountId: null, mended: true })
    },
  }
}

/** What `read` reads; instead of it, where it can't be read, what can be. */
function collecting<T>(failures: UnreadableRecord[], otherwise: T, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error
    failures.push(error)
    return otherwise
  }
}
