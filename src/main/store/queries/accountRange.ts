import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/accounts/account'
import { evolve } from '../../engine/evolve'
import { readRegistration } from '../registrationData'

interface Row {
  readonly number: number
  readonly id: AccountId
  readonly state: string | null
  readonly at: Instant
  readonly data: string
}

const columns = 'a.number, a.id, a.state, e.at, e.data'
// Of an account with a state the event is not needed, but its row is found either way.
const first = 'e.sequence = (SELECT min(sequence) FROM event WHERE account = a.number)'

/** Reads accounts by their numbers, `from` and `to` counting, in the order of these. Works on any connection. */
export function accountRange(client: Client.Database): (from: number, to: number) => { readonly number: number; readonly account: Account }[] {
  const rows = client.prepare<[number, number], Row>(`SELECT ${columns} FROM account a CROSS JOIN event e ON ${first} WHERE a.number BETWEEN +? AND +? ORDER BY a.number`)
  return (from, to) => rows.all(from, to).map((row) => ({ number: row.number, account: accountOf(row) }))
}

function accountOf({ id, state, at, data }: Row): Account {
  if (state !== null) return JSON.parse(state) as Account
  return evolve(null, { type: 'account-registered', at, ...readRegistration(JSON.parse(data) as object, id) })
}
