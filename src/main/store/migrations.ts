import { constants, copyFileSync, renameSync, rmSync } from 'node:fs'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { addChecksumFunction } from './checkedRows'
import { connectForWriting, type Database } from './database'
import { applicationId } from './fileHeader'

/** How many migrations this version ships: the schema version that it writes. */
export function shippedSchemaVersion(migrationsFolder: string): number {
  return readMigrationFiles({ migrationsFolder }).length
}

/** Applies the migrations that are missing, and says so in the header, where `readFileHeader` looks. */
export function migrateTo(database: Database, migrationsFolder: string, schemaVersion: number): void {
  addChecksumFunction(database.$client)
  migrate(database, { migrationsFolder })
  database.$client.pragma(`application_id = ${applicationId}`)
  database.$client.pragma(`user_version = ${schemaVersion}`)
  // The header is read from the file itself, so it must not wait in the write-ahead log.
  database.$client.pragma('wal_checkpoint(TRUNCATE)')
}

/**
 * Copies an older store beside itself before it is migrated to `schemaVersion`: `latchkey.db.before-2`. The copy is
 * taken while no connection is open: closing a file ends every lock that this process has on it.
 */
export function backUp(file: string, schemaVersion: number): void {
  const backup = `${file}.before-${schemaVersion}`
  const unfinished = `${backup}.unfinished`
  // The last connection to close moves the write-ahead log into the file.
  connectForWriting(file).$client.close()
  try {
    copyFileSync(file, unfinished, constants.COPYFILE_FICLONE)
    renameSync(unfinished, backup)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
