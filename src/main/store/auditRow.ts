import type { Instant } from '@shared/vocabulary/instant'
import type { Role } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { AuditEntry, AuditRecord, AuditRow } from '../ports/audit'

/** What an audit record says, under the names of an `AuditRow`. Without its seal: making that costs as much as all the rest. */
export const recordColumns =
  'sequence, at, by, operator_id AS operator, role, action, account_id AS account, case_id AS "case", outcome, rule, facts'
/** The columns of `audit` under the names of an `AuditRow`. */
export const auditColumns = `${recordColumns}, digest`

export type UnsealedRow = Omit<AuditRow, 'digest'>

/**
 * The record of a row. A row that somebody has tampered with is shown as well as can be: it is the one that an auditor
 * wants to see, and it must not keep the desk from opening.
 */
export function auditRecord(row: UnsealedRow): AuditRecord {
  return {
    sequence: row.sequence,
    at: row.at as Instant,
    by: actor(row),
    action: row.action,
    accountId: row.account,
    caseId: row.case,
    outcome: row.outcome as AuditEntry['outcome'],
    rule: row.rule as RuleId | null,
    facts: factsOf(row.facts),
  }
}

function actor({ by, operator, role }: UnsealedRow): AuditEntry['by'] {
  if (by === 'operator') return { kind: 'operator', id: operator ?? '', role: role as Role }
  return { kind: by as 'customer' | 'system' }
}

function factsOf(text: string): Facts {
  try {
    const facts: unknown = JSON.parse(text)
    return typeof facts === 'object' && facts !== null ? (facts as Facts) : {}
  } catch {
    return {}
  }
}
