import path from 'node:path'
import Database from 'better-sqlite3'

/** How the index of what stands inside words lies on the disk: the desk puts its pieces together as time goes by. */
const layout = ['account_text_data', 'account_text_idx']

/** What a desk counts of all the other rows, some seconds after they were written. */
const counted = ['account_risk', 'insight_count', 'insight_mark']

/** What a desk notes of its own work, which goes on meanwhile: how far it was checked, and that it was seen to run. */
const ownNotes = ['audit.checked', 'clock.seen', 'examined', 'index.text']

/** Every row of a live store, by table, and of that index what it says; but for what it counts of them and notes of its own work. */
export function rowsOf(profile: string): Readonly<Record<string, readonly string[]>> {
  const database = new Database(path.join(profile, 'latchkey.db'), { readonly: true })
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all() as string[]
    database.exec(
      "CREATE VIRTUAL TABLE temp.inside USING fts5vocab('main', 'account_text', 'instance')",
    )
    const rows = (table: string) =>
      database
        .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
        .all()
        .filter(({ key }) => table !== 'setting' || !ownNotes.includes(String(key)))
    return Object.fromEntries(
      [...tables.filter((table) => ![...layout, ...counted].includes(table)), 'inside'].map(
        (table) => [table, rows(table).map((row) => JSON.stringify(row, inHex))],
      ),
    )
  } finally {
    database.close()
  }
}

function inHex(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}
