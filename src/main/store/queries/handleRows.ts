import { sql, type SQL } from 'drizzle-orm'
import type { AccountId } from '@shared/vocabulary/ids'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Database } from '../database'
import { codeOfHandleKind } from '../handleKindCodes'
import type { Handle } from '../handles'
import type { Watermark } from '../watermark'
import { account, handle } from '../schema'
import { placeholder } from '../statements'

/** Reads and writes the table `handle` by whole values; `find` reads it by beginnings. The writes are written out: they are part of every command. */
export function handleRows(database: Database, watermark: Watermark) {
  const insert = database.$client.prepare<[string, number, number]>(
    'INSERT INTO handle (value, kind, account) VALUES (?, ?, ?)',
  )
  const remove = database.$client.prepare<[string, number, number]>(
    'DELETE FROM handle WHERE value = +? AND kind = +? AND account = +?',
  )
  const holders = (kinds: readonly Handle['kind'][]) =>
    database
      .select({ id: account.id })
      .from(handle)
      .innerJoin(account, sql`${account.number} = ${handle.account}`)
      .where(
        sql`${handle.value} = ${placeholder('value')} AND ${handle.kind} IN ${literalKinds(kinds)} AND ${handle.account} <= ${placeholder('last')}`,
      )
      .prepare()
  const ofContact = { email: holders(['email']), phone: holders(['phone']) }
  const ofSignInName = holders(['sign-in-email', 'sign-in-phone', 'user-name'])
  const ids = (rows: readonly { id: AccountId }[]): AccountId[] => rows.map((row) => row.id).sort()

  return {
    add(number: number, handles: readonly Handle[]): void {
      for (const { value, kind } of handles) insert.run(value, codeOfHandleKind(kind), number)
    },
    remove(number: number, handles: readonly Handle[]): void {
      for (const { value, kind } of handles) remove.run(value, codeOfHandleKind(kind), number)
    },
    /** Accounts whose contact folds to `value`, in the order of their ids. */
    withContact: (kind: ContactKind, value: string): AccountId[] =>
      ids(ofContact[kind].all({ value, last: watermark.last })),
    /** Accounts with a sign-in name that folds to `value`, in the order of their ids. */
    withSignInName: (value: string): AccountId[] => [
      ...new Set(ids(ofSignInName.all({ value, last: watermark.last }))),
    ],
  }
}

/** Written into the statement: a parameter here would have it compiled again on every call. */
function literalKinds(kinds: readonly Handle['kind'][]): SQL {
  return sql.raw(`(${kinds.map(codeOfHandleKind).join(', ')})`)
}
