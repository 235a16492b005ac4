import type { StoreFault } from '@shared/vocabulary/faults'
import type { RunFault, Runs } from '../../ports/training'
import { openDatabase, type StoreLocation } from '../openStore'
import { sqliteRuns } from './sqliteRuns'

/**
 * Opens the runs of the training room, in a file of their own beside the live store. Where that can't be, they are kept in
 * memory as long as the app runs, and say why: nobody is kept from practising by a file.
 * @throws only for mistakes of ours, such as a missing migrations folder.
 */
export function openRuns(location: StoreLocation): Runs {
  const opened = openDatabase(location, sqliteRuns)
  if (opened.ok) return opened.value
  const inMemory = openDatabase({ ...location, file: ':memory:' }, (database, file) =>
    sqliteRuns(database, file, { kind: kindOf(opened.fault), file: location.file }),
  )
  if (!inMemory.ok) throw new Error(`a store in memory could not be opened: ${inMemory.detail}`)
  return inMemory.value
}

/** In the words that the training room has. Its log has no mark, so what a mark tells can't be. */
function kindOf(fault: StoreFault): RunFault['kind'] {
  if (fault === 'newer-schema' || fault === 'in-use' || fault === 'unwritable') return fault
  return fault === 'disk-full' ? 'unwritable' : 'damaged'
}
