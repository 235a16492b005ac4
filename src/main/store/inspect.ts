import Client from 'better-sqlite3'
import { connectForReading } from './connection'
import { lockWaitOnOpening } from './database'
import { OpeningFault } from './fault'
import { assertShape } from './shape'

/** Up to here every page is looked at on opening (some 20 ms); of a larger store only what is read is. */
const alwaysLookedAt = 8 * 1024 * 1024
/** Up to here a doubtful store is looked at as a whole before it is opened, which takes some seconds at most; a larger one afterwards, in a thread. */
const lookedAtBefore = 256 * 1024 * 1024

export interface Inspection {
  /** A log was left behind, or is missing: what belongs together may not have stayed together. */
  readonly doubtful: boolean
  readonly bytes: number
  readonly migrationsFolder: string
  readonly schemaVersion: number
}

/**
 * Looks at a file before anything is allowed to write to it; it stays byte for byte as it is, whatever is found. What
 * SQLite puts beside it while reading is left to `withoutTraces`. Answers which schema it has, its log included.
 * @throws OpeningFault `newer-schema`, `damaged` or `foreign-schema`; SqliteError.
 */
export function inspect(
  file: string,
  { doubtful, bytes, migrationsFolder, schemaVersion }: Inspection,
): { readonly applied: number; readonly lookLater: boolean } {
  const client = connectForReading(file, lockWaitOnOpening)
  try {
    const applied = Number(client.pragma('user_version', { simple: true }))
    if (applied > schemaVersion)
      throw new OpeningFault(
        'newer-schema',
        `${file} has schema ${applied}, this version knows ${schemaVersion}`,
      )
    const lookLater = doubtful && bytes > lookedAtBefore
    const found =
      doubtful && !lookLater
        ? lookAtAll(client)
        : bytes <= alwaysLookedAt
          ? lookAtPages(client)
          : null
    if (found !== null) throw new OpeningFault('damaged', `${file}: ${found}`)
    // An older one is looked at when it has been brought up to date.
    if (applied === schemaVersion) assertShape(client, migrationsFolder, schemaVersion)
    return { applied, lookLater }
  } finally {
    client.close()
  }
}

/** Every page, every row, and every index against its table: some 10 ms a megabyte. The first thing that is wrong; null: nothing is. */
export function lookAtAll(client: Client.Database): string | null {
  return foundBy(client, 'integrity_check(1)')
}

function lookAtPages(client: Client.Database): string | null {
  return foundBy(client, 'quick_check(1)')
}

/** Of a schema that was damaged SQLite can't even make the tables that it is asked to look at. */
function foundBy(client: Client.Database, check: string): string | null {
  try {
    const found = String(client.pragma(check, { simple: true }))
    return found === 'ok' ? null : found
  } catch (error) {
    if (error instanceof Client.SqliteError && error.code === 'SQLITE_ERROR') return error.message
    throw error
  }
}
