import type Client from 'better-sqlite3'
import type { RequestId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { UnreadableRecord } from '../../ports/unreadable'
import { checked, checkedColumns, insertInto, isWhole } from '../checkedRows'

type Row = [
  id: RequestId,
  operatorId: string,
  accountId: string,
  digest: string,
  answer: string,
  at: Instant,
  checksum: number | null,
]

/** A request that was decided. */
export interface StoredRequest {
  readonly id: RequestId
  readonly operatorId: string
  readonly accountId: string
  readonly digest: string
  /** JSON. */
  readonly answer: string
  readonly at: Instant
}

export interface RequestRows {
  /** @throws UnreadableRecord: what was decided is not known then, and must not be decided again. */
  read(id: RequestId): StoredRequest | null
  isDamaged(id: RequestId): boolean
  add(request: StoredRequest): void
  /** Removes up to `limit` of those that were decided outside of these instants; answers how many. */
  removeOutside(from: Instant, until: Instant, limit: number): number
  /** The ids of up to `limit` rows after an id that are not as they were stored; null as `last`: these were all. */
  damagedAfter(
    id: string,
    limit: number,
  ): { readonly damaged: readonly string[]; readonly last: string | null }
}

/** Reads and writes the table `request`. */
export function requestRows(client: Client.Database): RequestRows {
  const columns = checkedColumns('request')
  const byId = client.prepare<[string], Row>(`SELECT ${columns} FROM request WHERE id = +?`).raw()
  const insert = client.prepare(insertInto('request'))
  const remove = client.prepare<[Instant, Instant, number]>(
    'DELETE FROM request WHERE id IN (SELECT id FROM request WHERE at < +? OR at > +? LIMIT +?)',
  )
  const after = client
    .prepare<[string, number], Row>(
      `SELECT ${columns} FROM request WHERE id > +? ORDER BY id LIMIT +?`,
    )
    .raw()

  return {
    read(id) {
      const row = byId.get(id)
      if (row === undefined) return null
      if (!isOf(id, row)) throw new UnreadableRecord('request', id)
      const [, operatorId, accountId, digest, answer, at] = row
      return { id, operatorId, accountId, digest, answer, at }
    },
    isDamaged(id) {
      const row = byId.get(id)
      return row !== undefined && !isOf(id, row)
    },
    add: ({ id, operatorId, accountId, digest, answer, at }) =>
      void insert.run(checked([id, operatorId, accountId, digest, answer, at])),
    removeOutside: (from, until, limit) => remove.run(from, until, limit).changes,
    damagedAfter(id, limit) {
      const rows = after.all(id, limit)
      return {
        damaged: rows.filter((row) => !isWhole('request', row)).map(([key]) => String(key)),
        last: rows.length < limit ? null : (rows.at(-1)?.[0] ?? null),
      }
    },
  }
}

/** What was stored, and what was asked for: an index may lead elsewhere. */
function isOf(id: RequestId, row: Row): boolean {
  return row[0] === id && isWhole('request', row)
}
