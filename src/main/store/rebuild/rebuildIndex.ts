import type Client from 'better-sqlite3'
import { immediateTransactions } from '../database'
import { readingAccounts } from '../queries/readingAccounts'
import { insightRows } from '../queries/insightRows'
import { handleLoad } from '../queries/handleLoad'
import { textIndex } from '../textIndex'

const accountsAtOnce = 1_000
/** The text index meets the same accounts, and counts them. */
const countedBelow = (): void => undefined

/**
 * Makes everything that accounts are found by anew from the accounts themselves: all of it or, where it is interrupted,
 * nothing. Holds the write lock all the while and needs as much room on the disk as the indices have.
 * @returns how many accounts it has, and how many can't be read: nothing finds these
 */
export function rebuildIndex(
  client: Client.Database,
  tell: (done: number, of: number) => void,
): { readonly accounts: number; readonly unreadable: number } {
  const accounts = readingAccounts(client).range
  const handles = handleLoad(client)
  const texts = textIndex(client)
  const insights = insightRows(client)
  return immediateTransactions(client)(() => {
    // SQLite's own indices, from their tables: one that was damaged would hide accounts from what follows.
    client.exec('REINDEX')
    handles.removeAll()
    // The desk looks at all accounts again.
    insights.forgetRisks()
    const of = texts.begin()
    let unreadable = 0
    for (let done = 0; done < of; done = of - texts.fill(() => (unreadable += 1), accountsAtOnce)) {
      tell(done, of)
      handles.add(accounts(done + 1, done + accountsAtOnce, countedBelow))
    }
    texts.optimize()
    return { accounts: of - unreadable, unreadable }
  })
}
