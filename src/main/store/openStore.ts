import type { StoreFault } from '@shared/vocabulary/faults'
import type { Store } from '../ports/store'
import { checkpointsInThisThread, type Checkpoints } from './checkpoints'
import { connect } from './database'
import { openingFault } from './fault'
import { migrateTo, shippedSchemaVersion } from './migrations'
import { sqliteStore } from './sqliteStore'
import { openFile, type Over } from './storeFile'

export interface StoreLocation {
  /** A path, or `:memory:` for a store that is gone when it is closed. */
  readonly file: string
  /** The folder of generated migrations that the app ships. */
  readonly migrationsFolder: string
  /** Who moves the write-ahead log into the file; the calling thread unless told otherwise. */
  readonly checkpoints?: Checkpoints
  /** Files that lie beside a store only once it has been used: where one does, a store that is missing is not made anew. */
  readonly traces?: readonly string[]
  /** A large store that was looked at as a whole after it was opened, because a log had been left behind, is damaged. */
  readonly whenDamaged?: ((detail: string) => void) | undefined
}

/** `detail` is for the log: paths and SQLite's own words, not a sentence for people. */
interface NotOpened {
  readonly ok: false
  readonly fault: StoreFault
  readonly detail: string
}
type Opened<T> = { readonly ok: true; readonly value: T } | NotOpened
export type OpenedStore = { readonly ok: true; readonly store: Store } | NotOpened
/** Nothing is written to the file before `begin`, unless it had to be made or brought up to date. */
export type UnbegunStore =
  | { readonly ok: true; readonly store: Store; begin(): { readonly ok: true } | NotOpened }
  | NotOpened

/**
 * Opens the store, makes a new one where there is none, and brings an older one up to date after a backup beside it.
 * What can be wrong with a file is a value; the file is then byte for byte what it was.
 * @throws only for mistakes of ours, such as a missing migrations folder.
 */
export function openStore(location: StoreLocation): OpenedStore {
  const opened = openUnbegun(location)
  if (!opened.ok) return opened
  const begun = opened.begin()
  return begun.ok ? { ok: true, store: opened.store } : begun
}

/** The same for whoever has more to look at before the store may be written to. A store that can't be begun is closed. */
export function openUnbegun(location: StoreLocation): UnbegunStore {
  const opened = openAny(location, true, sqliteStore)
  if (!opened.ok) return opened
  const { store, begin, close } = opened.value
  return {
    ok: true,
    store,
    begin: () => {
      const begun = known(() => begin())
      if (!begun.ok) close()
      return begun.ok ? { ok: true } : begun
    },
  }
}

/** For any other database of Latchkey, with its own migrations: `over` makes of it what its users see. Its log is not marked. */
export function openDatabase<T>(location: StoreLocation, over: Over<T>): Opened<T> {
  return openAny(location, false, over)
}

function openAny<T>(location: StoreLocation, marked: boolean, over: Over<T>): Opened<T> {
  const schemaVersion = shippedSchemaVersion(location.migrationsFolder)
  if (location.file === ':memory:') return known(() => inMemory(location, schemaVersion, over))
  return known(() =>
    openFile(
      {
        checkpoints: checkpointsInThisThread,
        traces: [],
        ...location,
        whenDamaged: location.whenDamaged ?? (() => undefined),
        marked,
        schemaVersion,
      },
      over,
    ),
  )
}

/** Makes a value of what can be wrong with a file. */
function known<T>(work: () => T): Opened<T> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    const fault = openingFault(error)
    if (fault === null) throw error
    return { ok: false, fault: fault.fault, detail: fault.message }
  }
}

function inMemory<T>({ migrationsFolder }: StoreLocation, schemaVersion: number, over: Over<T>): T {
  const database = connect(':memory:')
  migrateTo(database, migrationsFolder, schemaVersion)
  return over(database, {
    begin: () => undefined,
    makeRoom: async () => undefined,
    close: () => database.$client.close(),
  })
}
