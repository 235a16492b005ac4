import type Client from 'better-sqlite3'
import { connect } from './database'
import { OpeningFault } from './fault'
import { migrateTo } from './migrations'

interface SchemaPart {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

/** What SQLite makes by itself: statistics, and the indices that come with a table. */
const itsOwn = /^sqlite_/

/**
 * Compares the tables, indices, triggers and views of a store with those that the migrations make. One that somebody else
 * added would run with every change, and a trigger that is gone guards nothing any more.
 * @throws OpeningFault `foreign-schema`; `damaged` where a table or an index is missing.
 */
export function assertShape(
  client: Client.Database,
  migrationsFolder: string,
  schemaVersion: number,
): void {
  const shipped = shippedShape(migrationsFolder, schemaVersion)
  const there = shapeOf(client)
  const missing = [...shipped].find(([key]) => !there.has(key))
  if (missing !== undefined)
    throw new OpeningFault(
      missing[0].startsWith('trigger') ? 'foreign-schema' : 'damaged',
      `${client.name} lacks ${missing[0]}`,
    )
  const added = [...there].find(([key]) => !shipped.has(key))
  if (added !== undefined)
    throw new OpeningFault(
      'foreign-schema',
      `${client.name} has ${added[0]}, which Latchkey did not make`,
    )
  const changed = [...shipped].find(([key, sql]) => there.get(key) !== sql)
  if (changed !== undefined)
    throw new OpeningFault('foreign-schema', `${client.name} has another ${changed[0]}`)
}

/** By type and name; of what runs by itself also what it does. How a table came to be is the affair of its migrations. */
function shapeOf(client: Client.Database): ReadonlyMap<string, string> {
  const parts = client.prepare<[], SchemaPart>('SELECT type, name, sql FROM sqlite_schema').all()
  return new Map(
    parts
      .filter(({ name }) => !itsOwn.test(name))
      .map(({ type, name, sql }) => [
        `${type} ${name}`,
        type === 'trigger' || type === 'view' ? (sql ?? '') : '',
      ]),
  )
}

function shippedShape(
  migrationsFolder: string,
  schemaVersion: number,
): ReadonlyMap<string, string> {
  const database = connect(':memory:')
  try {
    migrateTo(database, migrationsFolder, schemaVersion)
    return shapeOf(database.$client)
  } finally {
    database.$client.close()
  }
}
