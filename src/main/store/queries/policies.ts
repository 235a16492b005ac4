import type Client from 'better-sqlite3'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { HousePack } from '../../engine/packs/housePack'
import type { AdoptedPolicy, KeptPolicy, Policies, SavedPolicy } from '../../ports/policies'
import { UnreadableRecord } from '../../ports/unreadable'
import { checked, checkedColumns, insertInto, isWhole } from '../checkedRows'
import type { Transactions } from '../database'
import type { AuditRows } from './audit'

type Row = [
  sequence: number,
  kind: 'saved' | 'discarded' | 'adopted',
  at: Instant,
  operatorId: OperatorId | null,
  pack: string,
  document: string | null,
  reason: string | null,
  checksum: number | null,
]

/** Reads and adds to the table `policy_record`, which is never changed. It has a row for each time that somebody decided something. */
export function policyRows(
  client: Client.Database,
  audit: AuditRows,
  immediately: Transactions,
): Policies {
  const newest = client
    .prepare<[], Row>(
      `SELECT ${checkedColumns('policy_record')} FROM policy_record ORDER BY sequence DESC`,
    )
    .raw()
  const last = client
    .prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM policy_record')
    .pluck()
  const insert = client.prepare(insertInto('policy_record'))

  function add(
    kind: Row[1],
    at: Instant,
    by: OperatorId | null,
    pack: string,
    document: object | null,
    reason: string | null,
  ): void {
    const written = document === null ? null : JSON.stringify(document)
    insert.run(checked([(last.get() ?? 0) + 1, kind, at, by, pack, written, reason]))
  }

  return {
    async adopted() {
      for (const row of newest.all()) {
        // Damaged, it may be of any kind: it could be what was adopted last.
        if (!isWhole('policy_record', row))
          throw new UnreadableRecord('policy_record', String(row[0]))
        if (row[1] === 'adopted') return adoptedOf(row)
      }
      return null
    },
    history: async () =>
      whole(newest.all())
        .filter(([, kind]) => kind === 'adopted')
        .map(adoptedOf),
    async adopt({ policy, at, by, reason }, entry) {
      immediately(() => {
        add('adopted', at, by, 'house' in policy ? policy.house.id : policy.shipped, policy, reason)
        audit.append(entry)
      })
    },
    async saved() {
      const seen = new Set<string>()
      return whole(newest.all())
        .filter(([, kind, , , pack]) => kind !== 'adopted' && !seen.has(pack) && seen.add(pack))
        .flatMap(([, kind, at, by, , document]): SavedPolicy[] =>
          kind === 'saved' && document !== null
            ? [{ pack: JSON.parse(document) as HousePack, at, by }]
            : [],
        )
        .toSorted((a, b) => (a.pack.id < b.pack.id ? -1 : 1))
    },
    async save({ pack, at, by }, entry) {
      immediately(() => {
        add('saved', at, by, pack.id, pack, null)
        audit.append(entry)
      })
    },
    async discard(id, { at, by }, entry) {
      immediately(() => {
        add('discarded', at, by, id, null, null)
        audit.append(entry)
      })
    },
  }
}

function whole(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => isWhole('policy_record', row))
}

function adoptedOf([, , at, by, , document, reason]: Row): AdoptedPolicy {
  return { policy: JSON.parse(document ?? '') as KeptPolicy, at, by, reason: reason ?? '' }
}
