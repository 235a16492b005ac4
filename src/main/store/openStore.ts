import { renameSync, rmSync } from 'node:fs'
import type { Store } from '../ports/store'
import { checkpointsInThisThread, type Checkpoints } from './checkpoints'
import { connect, connectForWriting, type Database, type OpenFile } from './database'
import { OpeningFault, openingFault, type StoreFault } from './fault'
import { lockFile } from './fileLock'
import { inspect } from './inspect'
import { backUp, migrateTo, shippedSchemaVersion } from './migrations'
import { sqliteStore } from './sqliteStore'
import { withoutTraces } from './withoutTraces'

export interface StoreLocation {
  /** A path, or `:memory:` for a store that is gone when it is closed. */
  readonly file: string
  /** The folder of generated migrations that the app ships. */
  readonly migrationsFolder: string
  /** Who moves the write-ahead log into the file; the calling thread unless told otherwise. */
  readonly checkpoints?: Checkpoints
}

/** `detail` is for the log: paths and SQLite's own words, not a sentence for people. */
interface NotOpened {
  readonly ok: false
  readonly fault: StoreFault
  readonly detail: string
}
export type OpenedStore = { readonly ok: true; readonly store: Store } | NotOpened

/** What is put over an open, migrated database. */
type Over<T> = (database: Database, file: OpenFile) => T

/**
 * Opens the store, makes a new one where there is none, and brings an older one up to date after a backup beside it.
 * What can be wrong with a file is a value; the file is then byte for byte what it was.
 * @throws only for mistakes of ours, such as a missing migrations folder.
 */
export function openStore(location: StoreLocation): OpenedStore {
  const opened = openDatabase(location, sqliteStore)
  return opened.ok ? { ok: true, store: opened.value } : opened
}

/** The same for any database of Latchkey, with its own migrations: `over` makes of it what its users see. */
export function openDatabase<T>({ checkpoints = checkpointsInThisThread, ...location }: StoreLocation, over: Over<T>): { readonly ok: true; readonly value: T } | NotOpened {
  const schemaVersion = shippedSchemaVersion(location.migrationsFolder)
  try {
    return { ok: true, value: location.file === ':memory:' ? inMemory(location, schemaVersion, over) : inFile({ ...location, checkpoints }, schemaVersion, over) }
  } catch (error) {
    const known = openingFault(error)
    if (known === null) throw error
    return { ok: false, fault: known.fault, detail: known.message }
  }
}

function inMemory<T>({ migrationsFolder }: StoreLocation, schemaVersion: number, over: Over<T>): T {
  const database = connect(':memory:')
  migrateTo(database, migrationsFolder, schemaVersion)
  return over(database, { makeRoom: async () => undefined, close: () => database.$client.close() })
}

function inFile<T>({ file, migrationsFolder, checkpoints }: Required<StoreLocation>, schemaVersion: number, over: Over<T>): T {
  const unlock = lockFile(file)
  try {
    return withoutTraces(file, () => prepared(upToDate(file, migrationsFolder, schemaVersion), checkpoints, unlock, over))
  } catch (error) {
    unlock()
    throw error
  }
}

function prepared<T>(database: Database, checkpoints: Checkpoints, unlock: () => void, over: Over<T>): T {
  const { makeRoom, end } = checkpoints(database)
  const close = (): void => {
    end()
    database.$client.close()
  }
  try {
    return over(database, {
      makeRoom,
      close() {
        close()
        unlock()
      },
    })
  } catch (error) {
    close()
    // Every statement is compiled here: one that doesn't fit names a table or a column that the file has lost.
    throw new OpeningFault('damaged', `${database.$client.name} lacks a part of its schema`, error)
  }
}

function upToDate(file: string, migrationsFolder: string, schemaVersion: number): Database {
  const header = inspect(file, schemaVersion)
  if (header === null) create(file, migrationsFolder, schemaVersion)
  if (header === null || header.schemaVersion === schemaVersion) return connectForWriting(file)
  backUp(file, schemaVersion)
  const database = connectForWriting(file)
  try {
    migrateTo(database, migrationsFolder, schemaVersion)
    return database
  } catch (error) {
    database.$client.close()
    throw error
  }
}

/** Made under another name and renamed when whole, so that an empty file is never a store in the making. */
function create(file: string, migrationsFolder: string, schemaVersion: number): void {
  const unfinished = `${file}.unfinished`
  for (const left of ['', '-wal', '-shm']) rmSync(unfinished + left, { force: true })
  const database = connect(unfinished)
  try {
    migrateTo(database, migrationsFolder, schemaVersion)
  } finally {
    database.$client.close()
  }
  renameSync(unfinished, file)
}
