import type Client from 'better-sqlite3'
import { immediateTransactions } from '../database'
import { readingAccounts } from '../queries/readingAccounts'
import { handleLoad } from '../queries/handleLoad'
import { textIndex } from '../textIndex'

const accountsAtOnce = 1_000

/**
 * Makes everything that accounts are found by anew from the accounts themselves: all of it or, where it is interrupted,
 * nothing. Holds the write lock all the while and needs as much room on the disk as the indices have.
 * @returns how many accounts there are
 */
export function rebuildIndex(client: Client.Database, tell: (done: number, of: number) => void): number {
  const accounts = readingAccounts(client).range
  const handles = handleLoad(client)
  const texts = textIndex(client)
  return immediateTransactions(client)(() => {
    handles.removeAll()
    const of = texts.begin()
    for (let done = 0; done < of; done = of - texts.fill(accountsAtOnce)) {
      tell(done, of)
      handles.add(accounts(done + 1, done + accountsAtOnce))
    }
    texts.optimize()
    return of
  })
}
