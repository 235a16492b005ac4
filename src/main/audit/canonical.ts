import type { AuditRow } from '../ports/audit'

/**
 * The bytes of a record that are sealed: JSON without spaces, its keys in alphabetical order, the facts' too. Everything
 * that a row says is in it; `verifyAudit.mjs` and decision record 0006 spell the same.
 */
export function recordText({
  account,
  action,
  at,
  by,
  case: caseId,
  facts,
  operator,
  outcome,
  role,
  rule,
  sequence,
}: Omit<AuditRow, 'digest'>): string {
  const [head, tail] = [
    JSON.stringify({ account, action, at, by, case: caseId }),
    JSON.stringify({ operator, outcome, role, rule, sequence }),
  ]
  return `${head.slice(0, -1)},"facts":${facts},${tail.slice(1)}`
}

/** Whether facts are spelled as we spell them: a text of the same meaning with other spaces has been tampered with too. */
export function isCanonical(facts: string): boolean {
  try {
    const read: unknown = JSON.parse(facts)
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return false
    return JSON.stringify(read, Object.keys(read).sort()) === facts
  } catch {
    return false
  }
}
