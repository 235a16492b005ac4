import path from 'node:path'
import Database from 'better-sqlite3'

/** How the index of what stands inside words lies on the disk: the desk puts its pieces together as time goes by. */
const layout = ['account_text_data', 'account_text_idx']

/** What a desk counts of all the other rows, some seconds after they were written. */
const counts = ['account_risk', 'insight_count']
const counted = [...counts, 'insight_mark']

/** What a desk notes of its own work, which goes on meanwhile: how far it was checked, that it was seen to run, and where. */
const ownNotes = ['audit.checked', 'clock.seen', 'examined', 'index.text', 'place']

type Rows = Readonly<Record<string, readonly string[]>>

/** Every row of a live store, by table, and of that index what it says; but for what it counts of them and notes of its own work. */
export function rowsOf(profile: string): Rows {
  return reading(profile, (database) => {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all() as string[]
    database.exec(
      "CREATE VIRTUAL TABLE temp.inside USING fts5vocab('main', 'account_text', 'instance')",
    )
    return rowsIn(database, [
      ...tables.filter((table) => ![...layout, ...counted].includes(table)),
      'inside',
    ])
  })
}

/** What a live store has counted, by table. */
export function countsOf(profile: string): Rows {
  return reading(profile, (database) => rowsIn(database, counts))
}

/** Whether everything that a live store holds is counted. */
export function isCounted(profile: string): boolean {
  return reading(profile, (database) => {
    const left = database
      .prepare(
        `SELECT count(*) FROM (
          SELECT 'event' AS source, max(sequence) AS newest FROM event
          UNION ALL SELECT 'message', max(sequence) FROM message
          UNION ALL SELECT 'delivery_attempt', max(sequence) FROM delivery_attempt
          UNION ALL SELECT 'audit', max(sequence) FROM audit
          UNION ALL SELECT 'account', max(number) FROM account
        ) LEFT JOIN insight_mark USING (source) WHERE newest > coalesce(reached, 0)`,
      )
      .pluck()
      .get()
    return left === 0
  })
}

function reading<Read>(profile: string, read: (database: Database.Database) => Read): Read {
  const database = new Database(path.join(profile, 'latchkey.db'), { readonly: true })
  try {
    return read(database)
  } finally {
    database.close()
  }
}

function rowsIn(database: Database.Database, tables: readonly string[]): Rows {
  const rows = (table: string) =>
    database
      .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
      .all()
      .filter(({ key }) => table !== 'setting' || !ownNotes.includes(String(key)))
  return Object.fromEntries(
    tables.map((table) => [table, rows(table).map((row) => JSON.stringify(row, inHex))]),
  )
}

function inHex(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}
