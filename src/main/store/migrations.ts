import { constants, copyFileSync, existsSync, rmSync } from 'node:fs'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { renameDurably, syncFile } from '../disk/durable'
import { addChecksumFunction } from './checkedRows'
import type { Database } from './database'
import { applicationId, readFileHeader } from './fileHeader'
import { sameBut } from './sameFile'

/** How many migrations this version ships: the schema version that it writes. */
export function shippedSchemaVersion(migrationsFolder: string): number {
  return readMigrationFiles({ migrationsFolder }).length
}

/**
 * Applies the migrations that are missing, and says so in the header, where `readFileHeader` looks: all of it or nothing.
 * Drizzle's own would commit before the header says so, and the next start would take a migrated file for an older one.
 */
export function migrateTo(
  { $client: client }: Database,
  migrationsFolder: string,
  schemaVersion: number,
): void {
  addChecksumFunction(client)
  client
    .transaction(() => {
      client.exec(
        'CREATE TABLE IF NOT EXISTS "__drizzle_migrations" (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
      )
      const newest =
        client
          .prepare<[], number>('SELECT coalesce(max(created_at), 0) FROM "__drizzle_migrations"')
          .pluck()
          .get() ?? 0
      const note = client.prepare<[string, number]>(
        'INSERT INTO "__drizzle_migrations" (hash, created_at) VALUES (?, ?)',
      )
      for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder })) {
        if (folderMillis <= newest) continue
        for (const statement of sql) client.exec(statement)
        note.run(hash, folderMillis)
      }
      client.pragma(`application_id = ${applicationId}`)
      client.pragma(`user_version = ${schemaVersion}`)
    })
    .immediate()
  // The header is read from the file itself, so it must not wait in the write-ahead log.
  client.pragma('wal_checkpoint(PASSIVE)')
}

/**
 * Copies an older store beside itself before it is migrated to `schemaVersion`: `latchkey.db.before-2`. Taken while no
 * connection is open and no log lies there: closing a file ends every lock that this process has on it. A copy that is there already is never
 * replaced: the next is `latchkey.db.before-2.1`, unless it would be the same once more.
 */
export function backUp(file: string, schemaVersion: number): void {
  for (let number = 0; ; number++) {
    const backup = `${file}.before-${schemaVersion}${number === 0 ? '' : `.${number}`}`
    if (!existsSync(backup)) return copy(file, backup)
    if (
      readFileHeader(backup)?.schemaVersion === readFileHeader(file)?.schemaVersion &&
      sameBut(file, backup)
    )
      return
  }
}

function copy(file: string, backup: string): void {
  const unfinished = `${backup}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    copyFileSync(file, unfinished, constants.COPYFILE_FICLONE)
    syncFile(unfinished)
    renameDurably(unfinished, backup)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
