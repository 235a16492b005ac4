import Client from 'better-sqlite3'
import { mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { OpeningFault } from './fault'
import { stamp } from './logLife'

/** A connection that nobody refers to is closed when memory is collected, and its lock would be gone while the store is open. */
const held = new Set<Client.Database>()

/**
 * Takes the store for this process; the returned function gives it back. The lock is held by an empty database beside
 * the file: the operating system lets go of it when the process ends, however it ends. The store itself is not locked,
 * so that worker threads can open it too. The folder is made where it is missing.
 * @throws OpeningFault `in-use` where another process has it; an error of SQLite or of the file system where the folder is not writable.
 */
export function lockFile(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true })
  const name = `${file}.lock`
  try {
    return locked(file, name)
  } catch (error) {
    if (!(error instanceof Client.SqliteError && error.code === 'SQLITE_NOTADB')) throw error
  }
  // Somebody put something else there. It is no part of the store, and is kept under another name.
  renameSync(name, `${name}.set-aside-${stamp(new Date())}`)
  return locked(file, name)
}

function locked(file: string, name: string): () => void {
  const lock = new Client(name, { timeout: 0 })
  try {
    // Nothing is ever written to it, so it needs no journal beside it.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    const busy = error instanceof Client.SqliteError && error.code.startsWith('SQLITE_BUSY')
    throw busy ? new OpeningFault('in-use', `${file} is open in another process`, error) : error
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}
