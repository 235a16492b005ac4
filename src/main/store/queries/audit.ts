import { desc, sql } from 'drizzle-orm'
import type { AuditEntry, AuditStore } from '../../ports/store'
import type { Database } from '../database'
import { audit } from '../schema'
import { given, literalLimit, preparedOnce } from '../statements'

type AuditRow = typeof audit.$inferSelect

export function auditStore(database: Database): AuditStore {
  const insert = database
    .insert(audit)
    .values({
      at: sql.placeholder('at'),
      by: sql.placeholder('by'),
      operatorId: sql.placeholder('operatorId'),
      role: sql.placeholder('role'),
      action: sql.placeholder('action'),
      accountId: sql.placeholder('accountId'),
      caseId: sql.placeholder('caseId'),
      outcome: sql.placeholder('outcome'),
      rule: sql.placeholder('rule'),
      facts: sql.placeholder('facts'),
    })
    .prepare()
  const newest = preparedOnce((limit: number) =>
    database.select().from(audit).orderBy(desc(audit.sequence)).limit(literalLimit(limit)).prepare(),
  )
  const newestOfAccount = preparedOnce((limit: number) =>
    database
      .select()
      .from(audit)
      .where(sql`${audit.accountId} = ${given('accountId')}`)
      .orderBy(desc(audit.sequence))
      .limit(literalLimit(limit))
      .prepare(),
  )

  return {
    append({ by, ...entry }) {
      const operator = by.kind === 'operator' ? by : null
      insert.run({ ...entry, by: by.kind, operatorId: operator?.id ?? null, role: operator?.role ?? null })
    },
    list(limit, accountId) {
      const rows = accountId === undefined ? newest(limit).all() : newestOfAccount(limit).all({ accountId })
      return rows.map(auditEntry)
    },
  }
}

function auditEntry({ by, operatorId, role, digest: _digest, ...entry }: AuditRow): AuditEntry & { readonly sequence: number } {
  return { ...entry, by: actor(by, operatorId, role) }
}

function actor(by: AuditRow['by'], operatorId: AuditRow['operatorId'], role: AuditRow['role']): AuditEntry['by'] {
  if (by !== 'operator') return { kind: by }
  if (operatorId === null || role === null) throw new Error('an audit entry by an operator names neither the operator nor the role')
  return { kind: 'operator', id: operatorId, role }
}
