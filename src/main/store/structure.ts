import Client from 'better-sqlite3'
import type { StructureCheck } from '../ports/structure'
import { connectForReading } from './connection'

/** More would say no more: the store is damaged. */
const mostOfTable = 10

/**
 * Checks table after table on a connection of its own, each in one state of the store and all of it: the log can't begin anew
 * while one is looked at. A table of a million rows takes some seconds, so this is no work for the thread of a window.
 */
export function structureOf(file: string, isStopped: () => boolean): readonly string[] {
  const client = connectForReading(file)
  try {
    const tables = client
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
    return ['sqlite_schema', ...tables].flatMap((table) =>
      isStopped() ? [] : wrongWith(client, table),
    )
  } catch (error) {
    return [corruption(error)]
  } finally {
    client.close()
  }
}

export function structureInThisThread(): StructureCheck {
  return { check: async (file) => structureOf(file, () => false), stop: () => undefined }
}

function wrongWith(client: Client.Database, table: string): string[] {
  try {
    const found = client
      .prepare<[], string>(
        `SELECT integrity_check FROM pragma_integrity_check('${table}') LIMIT ${mostOfTable}`,
      )
      .pluck()
      .all()
    return found.filter((line) => line !== 'ok').map((line) => `${table}: ${line}`)
  } catch (error) {
    return [`${table}: ${corruption(error)}`]
  }
}

function corruption(error: unknown): string {
  if (error instanceof Client.SqliteError && error.code.startsWith('SQLITE_CORRUPT'))
    return error.message
  throw error
}
