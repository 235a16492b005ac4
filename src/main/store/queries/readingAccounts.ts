import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import { evolve } from '../../engine/evolve'
import { UnreadableRecord, type Spare } from '../../ports/unreadable'
import { checkedColumns, verify, widthOf } from '../checkedRows'
import type { Contradicted } from '../contradicted'
import { eachReadable, readable } from '../readable'
import { readRegistered } from '../storedEvents'

/** An account with its place in the tables. */
export interface AccountRow {
  readonly number: number
  readonly events: number
  readonly account: Account
}

type AccountColumns = [
  number: number,
  id: AccountId,
  events: number,
  dueAt: Instant | null,
  approvalUntil: Instant | null,
  state: string | null,
  checksum: number | null,
]
/** All null where it isn't there, or not read. */
type RegistrationColumns = [
  sequence: number | null,
  account: number,
  recordedAt: Instant,
  at: Instant,
  type: string,
  data: string,
  policyId: null,
  policyVersion: null,
  checksum: number,
]
type Row = [...AccountColumns, ...RegistrationColumns]

const nobody: Pick<Contradicted, 'has'> = { has: () => false }
const registrationFrom = widthOf('account')

// Written out, because every look and every command begins with one of these. There is no state while the registration is
// the only event; only then that is read.
const rows = `SELECT ${checkedColumns('account', 'a')}, ${checkedColumns('event', 'e')}
  FROM account a LEFT JOIN event e ON e.sequence = CASE WHEN a.state IS NULL THEN (SELECT min(sequence) FROM event WHERE account = a.number) END`

/** Reads accounts with their places. Works on any connection. Throws UnreadableRecord for what is not as it was stored. */
export function readingAccounts(
  client: Client.Database,
  contradicted: Pick<Contradicted, 'has'> = nobody,
) {
  const byId = client.prepare<[AccountId], Row>(`${rows} WHERE a.id = +?`).raw()
  const byNumber = client
    .prepare<[number, number], Row>(`${rows} WHERE a.number BETWEEN +? AND +? ORDER BY a.number`)
    .raw()

  return {
    read(id: AccountId): AccountRow | null {
      return readable('account', id, () => {
        const row = byId.get(id)
        return row === undefined ? null : accountOf(row, id)
      })
    },
    /** By their numbers, both counting, in the order of these. What can't be read is left out where `spare` is told of it. */
    range: (from: number, to: number, spare?: Spare): AccountRow[] =>
      eachReadable(
        byNumber.all(from, to),
        (row) => readable('account', row[1], () => accountOf(row, row[1])),
        spare,
        ([, id]) => id,
      ),
  }

  function accountOf(row: Row, asked: AccountId): AccountRow {
    if (contradicted.has(asked)) throw new UnreadableRecord('account', asked)
    return accountRow(row, asked)
  }
}

/** @param asked the id that it was looked up by: an index that was damaged leads elsewhere */
function accountRow(row: Row, asked: AccountId): AccountRow {
  const [number, id, events, , , state, , sequence, account, , at, , data] = row
  if (id !== asked) throw new UnreadableRecord('account', asked)
  verify('account', row, 0, id)
  if (state !== null) return { number, events, account: accountIn(state, id) }
  // Its history is one event; where that is gone, or is another's, nothing says who it is.
  if (sequence === null || account !== number) throw new UnreadableRecord('account', id)
  verify('event', row, registrationFrom)
  return {
    number,
    events,
    account: evolve(null, readRegistered(data, id, at)),
  }
}

/** @throws where the text is no JSON, or not this account. */
function accountIn(state: string, id: AccountId): Account {
  const account = JSON.parse(state) as Account | null
  if (account?.id !== id) throw new Error('the state is not of this account')
  return account
}
