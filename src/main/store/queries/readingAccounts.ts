import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/accounts/account'
import { evolve } from '../../engine/evolve'
import type { Spare } from '../../ports/unreadable'
import { eachReadable, readable } from '../readable'
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
      return readable('account', id, () => {
        const row = byId.get(id)
        return row === undefined ? null : accountRow(row)
      })
    },
    /** By their numbers, both counting, in the order of these. What can't be read is left out where `spare` is told of it. */
    range: (from: number, to: number, spare?: Spare): AccountRow[] =>
      eachReadable(byNumber.all(from, to), (row) => readable('account', row.id, () => accountRow(row)), spare, ({ id }) => id),
  }
}

function accountRow(row: Row): AccountRow {
  const { number, id, events } = row
  if (row.state !== null) return { number, events, account: accountIn(row.state, id) }
  const { at, data } = row
  return { number, events, account: evolve(null, { type: 'account-registered', at, ...readRegistration(JSON.parse(data) as object, id, at) }) }
}

/** @throws where the text is no JSON, or not this account. */
function accountIn(state: string, id: AccountId): Account {
  const account = JSON.parse(state) as Account | null
  if (account?.id !== id) throw new Error('the state is not of this account')
  return account
}
