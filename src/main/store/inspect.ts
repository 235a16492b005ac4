import Client from 'better-sqlite3'
import { lockWaitOnOpening } from './database'
import { OpeningFault } from './fault'
import { readFileHeader, type FileHeader } from './fileHeader'

/** Up to here every page is looked at on opening (some 20 ms); a larger store only gets its header and schema read. */
const wholeCheckUpTo = 8 * 1024 * 1024

/**
 * Looks at a file before anything is allowed to write to it; it stays byte for byte as it is, whatever is found. What
 * SQLite puts beside it while reading is left to `withoutTraces`.
 * Null where there is no file yet.
 * @throws OpeningFault `newer-schema` or `damaged`; SqliteError.
 */
export function inspect(file: string, newestSchemaVersion: number): FileHeader | null {
  const header = readFileHeader(file)
  if (header === null) return null
  if (header.schemaVersion > newestSchemaVersion) {
    throw new OpeningFault('newer-schema', `${file} has schema ${header.schemaVersion}, this version knows ${newestSchemaVersion}`)
  }
  checkPages(file, header)
  return header
}

function checkPages(file: string, header: FileHeader): void {
  const client = new Client(file, { readonly: true, timeout: lockWaitOnOpening })
  try {
    client.prepare('SELECT count(*) FROM sqlite_schema').get()
    if (header.bytes > wholeCheckUpTo) return
    const found = client.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new OpeningFault('damaged', `${file}: ${String(found)}`)
  } catch (error) {
    // Nothing but the file was asked, so words of its schema that mean nothing are the file's.
    if (error instanceof Client.SqliteError && error.code === 'SQLITE_ERROR') throw new OpeningFault('damaged', `${file}: ${error.message}`, error)
    throw error
  } finally {
    client.close()
  }
}
