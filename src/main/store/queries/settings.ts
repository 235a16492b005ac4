import type Client from 'better-sqlite3'
import { checked, checkedColumns, insertInto, isWhole } from '../checkedRows'

const highestCharacter = '\u{10FFFF}'

type Row = [key: string, value: string, checksum: number | null]

export interface SettingRows {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  startingWith(prefix: string): readonly { readonly key: string; readonly value: string }[]
  /** Settings that somebody asked for and that could not be read, each once: they may have been set anew since. */
  takeDamaged(): readonly string[]
}

/**
 * Reads and writes the table `setting`. Works on any connection. A setting that is not as it was stored is as if nobody had
 * ever set it: each has a value to fall back to that permits nothing; that it can't be read is found by whoever examines the store.
 */
export function settingRows(client: Client.Database): SettingRows {
  const damaged = new Set<string>()
  const columns = checkedColumns('setting')
  const byKey = client.prepare<[string], Row>(`SELECT ${columns} FROM setting WHERE key = +?`).raw()
  const beginning = client
    .prepare<[string, string], Row>(
      `SELECT ${columns} FROM setting WHERE key >= +? AND key < +? ORDER BY key`,
    )
    .raw()
  const write = client.prepare(
    `${insertInto('setting')} ON CONFLICT (key) DO UPDATE SET value = excluded.value, checksum = excluded.checksum`,
  )
  const remove = client.prepare<[string]>('DELETE FROM setting WHERE key = +?')

  return {
    get(key) {
      const row = byKey.get(key)
      if (row === undefined) return null
      if (isWhole('setting', row)) return row[1]
      damaged.add(key)
      return null
    },
    set: (key, value) => void write.run(checked([key, value])),
    remove: (key) => void remove.run(key),
    startingWith: (prefix) =>
      beginning
        .all(prefix, prefix + highestCharacter)
        .filter((row) => isWhole('setting', row))
        .map(([key, value]) => ({ key, value })),
    takeDamaged() {
      const keys = [...damaged]
      damaged.clear()
      return keys
    },
  }
}
