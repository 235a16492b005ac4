import Client from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Durability } from '../ports/durability'
import { settle, waitForDisk, type cacheKilobytes } from './connection'

/** The one connection of a store: Drizzle's, and the plain one below it. */
export type Database = BetterSQLite3Database & { readonly $client: Client.Database }

/** What whoever works with an open database may do with its file. */
export interface OpenFile {
  /** Begins the log of the file, before anything is committed to it. */
  begin(): void
  /** Of the write-ahead log: see `Checkpointing`. */
  makeRoom(): Promise<void>
  close(): void
}

/** How long a statement waits for a lock that another connection of this app holds, in milliseconds. */
const lockWait = 5_000
/** The same while opening: whoever has the file then is another program, and a person waits for the answer. */
export const lockWaitOnOpening = 250
/** Pages of 4 KB that the write-ahead log may hold before a commit has to move them: a checkpoint is the slowest write. */
const checkpointAfterPages = 10_000

/**
 * Opens a file that is known to be a store, or `:memory:`.
 * @throws SqliteError where it can't be opened; nothing stays open then.
 */
export function connect(file: string, cache: keyof typeof cacheKilobytes = 'desk'): Database {
  const client = new Client(file, { timeout: lockWaitOnOpening })
  try {
    client.pragma('journal_mode = WAL')
    settle(client, cache)
    client.pragma(`wal_autocheckpoint = ${checkpointAfterPages}`)
    return drizzle(client)
  } catch (error) {
    client.close()
    throw error
  }
}

/**
 * Opens a store and makes sure that it can be written now: other programs lock it without asking for our lock.
 * @throws SqliteError where it can't.
 */
export function connectForWriting(
  file: string,
  cache: keyof typeof cacheKilobytes = 'desk',
): Database {
  const database = connect(file, cache)
  try {
    // Of a file that it may not write SQLite opens what it can: only a write tells, even one that changes nothing.
    database.$client.exec('BEGIN IMMEDIATE; DELETE FROM setting WHERE false; ROLLBACK')
    database.$client.pragma(`busy_timeout = ${lockWait}`)
    return database
  } catch (error) {
    database.$client.close()
    throw error
  }
}

/** Runs a piece of work in one transaction; within another it is a part of that, which says how long it lasts. */
export type Transactions = <T>(work: () => T, durability?: Durability) => T

/**
 * What runs its argument in one transaction that holds the write lock from the start; what that throws rolls everything
 * back. Made once: making it costs as much as a statement.
 */
export function immediateTransactions(client: Client.Database): Transactions {
  const transaction = client.transaction((work: () => unknown) => work())
  return <T>(work: () => T, durability: Durability = 'now') => {
    if (durability === 'now' || client.inTransaction) return transaction.immediate(work) as T
    // The log is written, but nobody waits for the disk.
    waitForDisk(client, 'NORMAL')
    try {
      return transaction.immediate(work) as T
    } finally {
      waitForDisk(client, 'FULL')
    }
  }
}
