import Client from 'better-sqlite3'
import { UnreadableRecord, type Spare } from '../ports/unreadable'

/**
 * Reads something of one record. Whatever goes wrong with what stands there (a text that is no JSON, an event that nobody
 * knows, a page that SQLite finds damaged) is told as just that: a record that can't be read.
 */
export function readable<T>(table: string, key: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw unreadable(table, key, error)
  }
}

/** Each row as `read` makes it. One that can't be read goes to `spare`; where nobody spares it, it is thrown. */
export function eachReadable<Row, T>(
  rows: Iterable<Row>,
  read: (row: Row) => T,
  spare?: Spare,
  accountOf: (row: Row) => string | null = () => null,
): T[] {
  const all: T[] = []
  for (const row of rows) {
    try {
      all.push(read(row))
    } catch (error) {
      if (spare === undefined || !(error instanceof UnreadableRecord)) throw error
      spare({ error, accountId: accountOf(row) })
    }
  }
  return all
}

/** Null where a record that can't be read stands in the way. */
export function ifReadable<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableRecord) return null
    throw error
  }
}

function unreadable(table: string, key: string, error: unknown): unknown {
  if (error instanceof UnreadableRecord) return error
  // A full disk or a lock says nothing about the record.
  if (error instanceof Client.SqliteError && !error.code.startsWith('SQLITE_CORRUPT')) return error
  return new UnreadableRecord(table, key, error)
}
