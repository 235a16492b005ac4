import type Client from 'better-sqlite3'
import type { Instant } from '@shared/vocabulary/instant'
import { nextDue } from '../engine/time/due'
import { evolve } from '../engine/evolve'
import type { RegisteredEvent } from '../ports/accounts'
import { searchTextOf } from './searchText'
import { checked, insertInto } from './checkedRows'
import { connectForWriting, immediateTransactions } from './database'
import { readingAccounts } from './queries/readingAccounts'
import { handleLoad } from './queries/handleLoad'
import { textRows } from './queries/textRows'
import { storedData } from './storedEvents'

/** Numbers of accounts, both counting. */
export interface AccountRange {
  readonly from: number
  readonly to: number
}

export type BulkLoad = ReturnType<typeof bulkLoad>

/**
 * Opens a connection of its own to a store that this app has open, for loading in bulk from a worker thread.
 * @throws SqliteError where it can't be written.
 */
export function openBulkLoad(file: string): BulkLoad & { close(): void } {
  const client = connectForWriting(file, 'thread').$client
  return { ...bulkLoad(client), close: () => void client.close() }
}

/**
 * Loads a directory in steps: first the accounts, then what they are found by, which is quicker than both together and
 * can be taken back. Meant for a connection of its own, in a worker thread. Each call is one transaction that holds the
 * write lock: batches of some hundreds keep the console from waiting. Nothing of the audit is written.
 */
export function bulkLoad(client: Client.Database) {
  const insertAccount = client.prepare(insertInto('account'))
  const insertEvent = client.prepare(insertInto('event'))
  const newestEvent = client
    .prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM event')
    .pluck()
  const newest = client.prepare<[], number>('SELECT coalesce(max(number), 0) FROM account').pluck()
  const accounts = readingAccounts(client).range
  const handles = handleLoad(client)
  const text = textRows(client)
  const immediately = immediateTransactions(client)

  return {
    /** The highest number that an account has: what `removeAbove` takes to undo all that comes after. */
    newest: (): number => newest.get() ?? 0,
    /**
     * Adds accounts with their first events; nothing finds them yet but their ids. Null for none.
     * @throws SqliteError where an id exists; nothing of the batch is stored then.
     */
    insertAccounts(events: readonly RegisteredEvent[], recordedAt: Instant): AccountRange | null {
      return immediately(() => {
        const before = newest.get() ?? 0
        let [number, sequence] = [before, newestEvent.get() ?? 0]
        for (const event of events) {
          insertAccount.run(
            checked([++number, event.accountId, 1, nextDue(evolve(null, event)), null, null]),
          )
          insertEvent.run(
            checked([
              ++sequence,
              number,
              recordedAt,
              event.at,
              event.type,
              storedData(event),
              null,
              null,
            ]),
          )
        }
        return events.length === 0 ? null : { from: before + 1, to: before + events.length }
      })
    },
    /** Makes accounts findable: by beginnings, last digits and what stands inside words. Doing it twice changes nothing. */
    indexAccounts({ from, to }: AccountRange): void {
      immediately(() => {
        const range = accounts(from, to)
        handles.add(range)
        for (const { number, account } of range) text.put(number, searchTextOf(account))
      })
    },
    /** What was removed stays in the index of words until that is put together. It begins here; the desk goes on with it. */
    beginForgetting: (): void => immediately(text.beginMergingAll),
    /** Lets what is indexed be put together within these transactions, or leaves it to the desk again. */
    mergeWithin: (transactions: boolean): void => immediately(() => text.mergeWithin(transactions)),
    /**
     * Takes back accounts above a number with all that belongs to them, the newest first, so that what is left can be
     * taken back later. Only for accounts that nobody has worked on yet. Answers how many are left.
     */
    removeAbove(number: number, atMost = 500): number {
      const to = newest.get() ?? 0
      const from = Math.max(number + 1, to - atMost + 1)
      if (to < from) return 0
      immediately(() => {
        const range = accounts(from, to, () => undefined)
        handles.remove(range)
        // What one was found by that can't be read has to be looked for. Everything else of it goes by its number.
        if (range.length <= to - from) handles.removeAllOf({ from, to })
        for (let one = from; one <= to; one++) text.remove(one)
        withoutTrigger(client, 'event_never_goes', () =>
          client.prepare('DELETE FROM event WHERE account >= ?').run(from),
        )
        client.prepare('DELETE FROM account WHERE number >= ?').run(from)
      })
      return from - number - 1
    },
  }
}

/** Does what a trigger refuses, and puts the trigger back, within the transaction that runs. */
function withoutTrigger(client: Client.Database, name: string, work: () => void): void {
  const sql = client
    .prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?")
    .pluck()
    .get(name)
  if (sql === undefined) throw new Error(`there is no trigger ${name}`)
  client.exec(`DROP TRIGGER ${name}`)
  work()
  client.exec(sql)
}
