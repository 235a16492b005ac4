import type { Accepted } from '../../engine/model/decision'
import type { SeveralDecisions } from '../../ports/accounts'
import type { Spare } from '../../ports/unreadable'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Role } from '@shared/vocabulary/kinds'
import type { AuditEntry } from '../../ports/audit'
import type { OperatorHand, OperatorRecord, Operators } from '../../ports/operators'
import { UnreadableRecord } from '../../ports/unreadable'
import { checked, checkedColumns, insertInto, isWhole, verify } from '../checkedRows'
import type { Database, Transactions } from '../database'
import { withoutCase } from '../normaliseHandle'
import type { AuditRows } from './audit'

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
  roleSince: Instant | null,
  hands: string | null,
  checksum: number | null,
]

export interface OperatorRows extends Operators {
  /** Within a transaction: nobody waits longer than they would have by this clock. */
  endWaitsAfter(now: Instant): void
}

/** Within a transaction: what becomes of every account on which somebody has an open case. */
export type WithCases = (
  holder: OperatorId,
  making: SeveralDecisions<Accepted>,
  spare: Spare,
) => void

/** Reads and writes the table `operator`. Whose record is not as it was stored is nobody: they are in no list, and sign in with nothing. */
export function operatorRows(
  { $client: client }: Database,
  audit: AuditRows,
  immediately: Transactions,
  withCases: WithCases,
): OperatorRows {
  const select = `SELECT ${checkedColumns('operator')} FROM operator`
  const all = client.prepare<[], Row>(`${select} ORDER BY name_key`).raw()
  // Rows are never deleted, so the first one stays the first; two may have been made within one second.
  const first = client.prepare<[], Row>(`${select} ORDER BY rowid LIMIT 1`).raw()
  const byKey = client.prepare<[string], Row>(`${select} WHERE name_key = +?`).raw()
  const byId = client.prepare<[OperatorId], Row>(`${select} WHERE id = +?`).raw()
  const any = client.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM operator)').pluck()
  const insert = client.prepare(insertInto('operator'))
  const replace = client.prepare(
    `${insertInto('operator')} ON CONFLICT (id) DO UPDATE SET ${['role', 'passphrase_hash', 'failures_in_row', 'locked_until', 'passphrase_given_at', 'last_sign_in_at', 'removed_at', 'role_since', 'hands', 'checksum'].map((column) => `${column} = excluded.${column}`).join(', ')}`,
  )

  function list(): OperatorRecord[] {
    return all
      .all()
      .filter((row) => isWhole('operator', row))
      .map(recordOf)
  }

  function write(row: Row, changes: Partial<OperatorRecord>): void {
    replace.run(checked(valuesOf({ ...recordOf(row), ...changes }, row[2])))
  }

  /** Null where there is no such operator. @throws UnreadableRecord */
  function rowOf(id: OperatorId): Row | null {
    const row = byId.get(id)
    if (row === undefined) return null
    verify('operator', row, 0, id)
    if (row[0] !== id) throw new UnreadableRecord('operator', id)
    return row
  }

  function insertWith(operators: readonly OperatorRecord[], entry: AuditEntry): true {
    for (const operator of operators)
      insert.run(checked(valuesOf(operator, nameKey(operator.name))))
    audit.append(entry)
    return true
  }

  return {
    list: async () => list(),
    any: async () => any.get() === 1,
    async founder() {
      const row = first.get()
      return row !== undefined && isWhole('operator', row) ? recordOf(row) : null
    },
    async byName(name) {
      const key = nameKey(name)
      const row = byKey.get(key)
      if (row === undefined) return null
      verify('operator', row)
      if (row[2] !== key) throw new UnreadableRecord('operator', row[0])
      return recordOf(row)
    },
    found: async (operators, entry) =>
      immediately(() => any.get() !== 1 && insertWith(operators, entry)),
    add: async (operator, entry) =>
      immediately(
        () => byKey.get(nameKey(operator.name)) === undefined && insertWith([operator], entry),
      ),
    change: async (id, changes, entry, obstacle, cases) =>
      immediately(() => {
        const row = rowOf(id)
        const found = obstacle(row === null ? null : recordOf(row), list())
        if (found !== null || row === null) return found
        write(row, changes)
        audit.append(entry)
        if (cases !== undefined) withCases(id, cases.making, cases.spare)
        return null
      }),
    countFailure: async (id, lockedUntil, entry) =>
      immediately(() => {
        const row = rowOf(id)
        if (row !== null) {
          const failuresInRow = recordOf(row).failuresInRow + 1
          write(row, { failuresInRow, lockedUntil: lockedUntil(failuresInRow) })
        }
        audit.append(entry)
      }),
    endWaitsAfter(now) {
      for (const { id, lockedUntil } of list()) {
        const row = lockedUntil !== null && lockedUntil > now ? rowOf(id) : null
        if (row !== null) write(row, { lockedUntil: null })
      }
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
  roleSince,
  hands,
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
    roleSince,
    hands: hands === null ? [] : (JSON.parse(hands) as OperatorHand[]),
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
    roleSince,
    hands,
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
    roleSince,
    // As rows of before have it, which have no hands either.
    hands.length === 0 ? null : JSON.stringify(hands),
  ]
}

function nameKey(name: string): string {
  return withoutCase(name.trim())
}
