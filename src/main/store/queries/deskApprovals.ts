import type { ApprovalId, OperatorId } from '@shared/vocabulary/ids'
import type { DeskAct } from '@shared/vocabulary/deskActs'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { DeskApproval, DeskApprovals, DeskApprovalPlace } from '../../ports/deskApprovals'
import { UnreadableRecord } from '../../ports/unreadable'
import { checked, checkedColumns, insertInto, isWhole } from '../checkedRows'
import type { Database, Transactions } from '../database'
import { preparedOnce, wholeNumber } from '../statements'
import type { AuditRows } from './audit'

type Row = [
  id: ApprovalId,
  act: DeskAct,
  digest: string,
  about: string,
  reason: string,
  askedBy: OperatorId,
  askedAt: Instant,
  expiresAt: Instant,
  decidedBy: OperatorId | null,
  decidedAt: Instant | null,
  decision: DeskApproval['decision'],
  why: string | null,
  withdrawnAt: Instant | null,
  usedAt: Instant | null,
  checksum: number | null,
]

/** Reads and writes the table `desk_approval`. A request that is not as it was stored approves nothing. */
export function deskApprovalRows(
  { $client: client }: Database,
  audit: AuditRows,
  immediately: Transactions,
): DeskApprovals {
  const select = `SELECT ${checkedColumns('desk_approval')} FROM desk_approval`
  const ending = client
    .prepare<[Instant], Row>(`${select} WHERE expires_at > +? ORDER BY asked_at, id`)
    .raw()
  const endingBefore = preparedOnce((limit: number) =>
    client
      .prepare<[Instant, string], Row>(
        `${select} WHERE (expires_at, id) < (+?, +?) ORDER BY expires_at DESC, id DESC LIMIT ${wholeNumber(limit)}`,
      )
      .raw(),
  )
  const byId = client.prepare<[ApprovalId], Row>(`${select} WHERE id = +?`).raw()
  const insert = client.prepare(insertInto('desk_approval'))
  const replace = client.prepare(
    `${insertInto('desk_approval')} ON CONFLICT (id) DO UPDATE SET ${['decided_by', 'decided_at', 'decision', 'why', 'withdrawn_at', 'used_at', 'checksum'].map((column) => `${column} = excluded.${column}`).join(', ')}`,
  )

  function list(endingAfter: Instant): DeskApproval[] {
    return ending
      .all(endingAfter)
      .filter((row) => isWhole('desk_approval', row))
      .map(requestOf)
  }

  function read(id: ApprovalId): DeskApproval | null {
    const row = byId.get(id)
    if (row === undefined) return null
    if (row[0] !== id || !isWhole('desk_approval', row))
      throw new UnreadableRecord('desk_approval', id)
    return requestOf(row)
  }

  return {
    list: async (endingAfter) => list(endingAfter),
    endingBefore: async (place: DeskApprovalPlace | null, limit) =>
      endingBefore(limit)
        .all(place?.at ?? (Number.MAX_SAFE_INTEGER as Instant), place?.id ?? '')
        .filter((row) => isWhole('desk_approval', row))
        .map(requestOf),
    read: async (id) => read(id),
    ask: async (request, entry, same) =>
      immediately(() => {
        const there = list(request.askedAt).find(same)
        if (there !== undefined) return there
        insert.run(checked(valuesOf(request)))
        audit.append(entry)
        return request
      }),
    change: async (id, changes, entry, obstacle) =>
      immediately(() => {
        const request = read(id)
        const found = obstacle(request)
        if (found !== null || request === null) return found
        replace.run(checked(valuesOf({ ...request, ...changes })))
        audit.append(entry)
        return null
      }),
  }
}

function requestOf([
  id,
  act,
  digest,
  about,
  reason,
  askedBy,
  askedAt,
  expiresAt,
  decidedBy,
  decidedAt,
  decision,
  why,
  withdrawnAt,
  usedAt,
]: Row): DeskApproval {
  return {
    id,
    act,
    digest,
    about: JSON.parse(about) as Facts,
    reason,
    askedBy,
    askedAt,
    expiresAt,
    decidedBy,
    decidedAt,
    decision,
    why,
    withdrawnAt,
    usedAt,
  }
}

function valuesOf(request: DeskApproval) {
  return [
    request.id,
    request.act,
    request.digest,
    JSON.stringify(request.about),
    request.reason,
    request.askedBy,
    request.askedAt,
    request.expiresAt,
    request.decidedBy,
    request.decidedAt,
    request.decision,
    request.why,
    request.withdrawnAt,
    request.usedAt,
  ]
}
