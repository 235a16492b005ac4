import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/accounts/account'
import { evolve } from '../../engine/evolve'
import { readRegistration } from '../registrationData'

/** An account with its place in the tables. */
export interface AccountRow {
  readonly number: number
  readonly events: number
  readonly account: Account
}

/** There is no state while the registration is the only event; only then that is read. */
type Row = { readonly number: number; readonly id: AccountId; readonly events: number } & (
  | { readonly state: string }
  | { readonly state: null; readonly at: Instant; readonly data: string }
)

// Written out, because every look and every command begins with one of these.
const rows = `SELECT a.number, a.id, a.events, a.state, e.at, e.data
  FROM account a LEFT JOIN event e ON e.sequence = CASE WHEN a.state IS NULL THEN (SELECT min(sequence) FROM event WHERE account = a.number) END`

/** Reads accounts with their places. Works on any connection. */
export function readingAccounts(client: Client.Database) {
  const byId = client.prepare<[AccountId], Row>(`${rows} WHERE a.id = +?`)
  const byNumber = client.prepare<[number, number], Row>(`${rows} WHERE a.number BETWEEN +? AND +? ORDER BY a.number`)

  return {
    read(id: AccountId): AccountRow | null {
      const row = byId.get(id)
      return row === undefined ? null : accountRow(row)
    },
    /** By their numbers, both counting, in the order of these. */
    range: (from: number, to: number): AccountRow[] => byNumber.all(from, to).map(accountRow),
  }
}

function accountRow(row: Row): AccountRow {
  const { number, id, events } = row
  if (row.state !== null) return { number, events, account: JSON.parse(row.state) as Account }
  const { at, data } = row
  return { number, events, account: evolve(null, { type: 'account-registered', at, ...readRegistration(JSON.parse(data) as object, id, at) }) }
}
