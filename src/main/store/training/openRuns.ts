import type { RunStore } from '../../ports/training'
import { openDatabase, type StoreLocation } from '../openStore'
import { sqliteRuns } from './sqliteRuns'

/**
 * Opens the runs of the training room, in a file of their own beside the live store. Where that can't be, they are kept in
 * memory as long as the app runs, and say why: nobody is kept from practising by a file.
 * @throws only for mistakes of ours, such as a missing migrations folder.
 */
export function openRuns(location: StoreLocation): RunStore {
  const opened = openDatabase(location, sqliteRuns)
  if (opened.ok) return opened.value
  const inMemory = openDatabase({ ...location, file: ':memory:' }, (database, file) => sqliteRuns(database, file, { kind: opened.fault, file: location.file }))
  if (!inMemory.ok) throw new Error(`a store in memory could not be opened: ${inMemory.detail}`)
  return inMemory.value
}
