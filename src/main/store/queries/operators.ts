import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Role } from '@shared/vocabulary/kinds'
import type { OperatorRecord, OperatorStore } from '../../ports/store'
import { UnreadableRecord } from '../../ports/unreadable'
import { checked, checkedColumns, insertInto, isWhole, verify } from '../checkedRows'
import type { Database } from '../database'
import { withoutCase } from '../fold'

type Row = [
  id: OperatorId,
  name: string,
  nameKey: string,
  role: Role,
  passphraseHash: string,
  createdAt: Instant,
  failuresInRow: number,
  lockedUntil: Instant | null,
  passphraseGivenAt: Instant | null,
  lastSignInAt: Instant | null,
  removedAt: Instant | null,
  checksum: number | null,
]

/** Reads and writes the table `operator`. Whose record is not as it was stored is nobody: they are in no list, and sign in with nothing. */
export function operatorStore({ $client: client }: Database): OperatorStore {
  const select = `SELECT ${checkedColumns('operator')} FROM operator`
  const all = client.prepare<[], Row>(`${select} ORDER BY name_key`).raw()
  // Rows are never deleted, so the first one stays the first; two may have been made within one second.
  const first = client.prepare<[], Row>(`${select} ORDER BY rowid LIMIT 1`).raw()
  const byKey = client.prepare<[string], Row>(`${select} WHERE name_key = +?`).raw()
  const byId = client.prepare<[OperatorId], Row>(`${select} WHERE id = +?`).raw()
  const any = client.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM operator)').pluck()
  const insert = client.prepare(insertInto('operator'))
  const replace = client.prepare(
    `${insertInto('operator')} ON CONFLICT (id) DO UPDATE SET ${['role', 'passphrase_hash', 'failures_in_row', 'locked_until', 'passphrase_given_at', 'last_sign_in_at', 'removed_at', 'checksum'].map((column) => `${column} = excluded.${column}`).join(', ')}`,
  )

  return {
    list: () =>
      all
        .all()
        .filter((row) => isWhole('operator', row))
        .map(recordOf),
    any: () => any.get() === 1,
    founder() {
      const row = first.get()
      return row !== undefined && isWhole('operator', row) ? recordOf(row) : null
    },
    byName(name) {
      const key = nameKey(name)
      const row = byKey.get(key)
      if (row === undefined) return null
      verify('operator', row)
      if (row[2] !== key) throw new UnreadableRecord('operator', row[0])
      return recordOf(row)
    },
    add: (record) => void insert.run(checked(valuesOf(record, nameKey(record.name)))),
    change(id, changes) {
      const row = byId.get(id)
      if (row === undefined) return
      verify('operator', row, 0, id)
      if (row[0] !== id) throw new UnreadableRecord('operator', id)
      replace.run(checked(valuesOf({ ...recordOf(row), ...changes }, row[2])))
    },
  }
}

function recordOf([
  id,
  name,
  ,
  role,
  passphraseHash,
  createdAt,
  failuresInRow,
  lockedUntil,
  passphraseGivenAt,
  lastSignInAt,
  removedAt,
]: Row): OperatorRecord {
  return {
    id,
    name,
    role,
    passphraseHash,
    createdAt,
    failuresInRow,
    lockedUntil,
    passphraseGivenAt,
    lastSignInAt,
    removedAt,
  }
}

function valuesOf(
  {
    id,
    name,
    role,
    passphraseHash,
    createdAt,
    failuresInRow,
    lockedUntil,
    passphraseGivenAt,
    lastSignInAt,
    removedAt,
  }: OperatorRecord,
  key: string,
) {
  return [
    id,
    name,
    key,
    role,
    passphraseHash,
    createdAt,
    failuresInRow,
    lockedUntil,
    passphraseGivenAt,
    lastSignInAt,
    removedAt,
  ]
}

function nameKey(name: string): string {
  return withoutCase(name.trim())
}
