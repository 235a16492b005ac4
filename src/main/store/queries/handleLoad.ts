import type Client from 'better-sqlite3'
import type { Account } from '../../engine/model/account'
import { codeOfHandleKind } from '../handleKindCodes'
import { handlesOf } from '../handles'

interface Numbered {
  readonly number: number
  readonly account: Account
}

/** Writes the handles of many accounts at once. Works on any connection. */
export function handleLoad(client: Client.Database) {
  const insert = client.prepare<[string, number, number]>(
    'INSERT OR IGNORE INTO handle (value, kind, account) VALUES (?, ?, ?)',
  )
  const remove = client.prepare<[string, number, number]>(
    'DELETE FROM handle WHERE value = +? AND kind = +? AND account = +?',
  )
  const removeOf = client.prepare<[number, number]>(
    'DELETE FROM handle WHERE account BETWEEN +? AND +?',
  )
  const rowsOf = (accounts: readonly Numbered[]) =>
    accounts.flatMap(({ number, account }) =>
      handlesOf(account).map(({ value, kind }): [string, number, number] => [
        value,
        codeOfHandleKind(kind),
        number,
      ]),
    )

  return {
    add(accounts: readonly Numbered[]): void {
      // Neighbours in the table one after the other: each of its pages is written once.
      for (const row of rowsOf(accounts).sort(([one], [other]) => (one < other ? -1 : 1)))
        insert.run(...row)
    },
    remove(accounts: readonly Numbered[]): void {
      for (const row of rowsOf(accounts)) remove.run(...row)
    },
    /** Looks through all handles for those of these accounts, both counting: it takes a while. */
    removeAllOf: ({ from, to }: { readonly from: number; readonly to: number }) =>
      void removeOf.run(from, to),
    removeAll: () => void client.exec('DELETE FROM handle'),
  }
}
