import fs from 'node:fs'
import Client from 'better-sqlite3'

/**
 * What somebody does who has the file: over a connection of their own, the triggers off and afterwards on again, so that
 * nothing but what they changed is left. The log of a store that was left stays where it is.
 */
export function intrude<T>(file: string, work: (client: Client.Database) => T): T {
  // Who may only read can't move the log away when it closes as the last one. Where there was none, none is left.
  const holder = fs.existsSync(`${file}-wal`) ? new Client(file, { readonly: true }) : null
  holder?.prepare('SELECT count(*) FROM audit').get()
  const client = new Client(file)
  const triggers = client
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'",
    )
    .all()
  for (const { name } of triggers) client.exec(`DROP TRIGGER ${name}`)
  const value = work(client)
  for (const { sql } of triggers) client.exec(sql)
  client.close()
  holder?.close()
  return value
}
