import type { OperatorRefusal } from '@shared/views/operators'
import type { OperatorRecord, OperatorStore } from '../ports/store'

/** Those who can sign in. */
export function serving(operators: OperatorStore): readonly OperatorRecord[] {
  return operators.list().filter((operator) => operator.removedAt === null)
}

/** Whether this is the profile's first operator, who administers it for as long as it has no administrator (decision record 0003). */
export function administersAsFounder(
  operator: OperatorRecord | null,
  operators: OperatorStore,
): boolean {
  return (
    operator !== null && operators.founder()?.id === operator.id && administrators(operators) === 0
  )
}

/** Why nobody can be given this name; null: it is free. A name stays with who had it, or the history would speak of two. */
export function nameRefusal(name: string, operators: OperatorStore): OperatorRefusal | null {
  const bearer = operators.byName(name)
  if (bearer === null) return null
  return bearer.removedAt === null ? 'name-taken' : 'name-removed'
}

export function removalRefusal(
  target: OperatorRecord,
  by: OperatorRecord,
  operators: OperatorStore,
): OperatorRefusal | null {
  return roleRefusal(target, operators) ?? (target.id === by.id ? 'self' : null)
}

export function roleRefusal(
  target: OperatorRecord,
  operators: OperatorStore,
): OperatorRefusal | null {
  if (target.removedAt !== null) return 'removed'
  return target.role === 'administrator' && administrators(operators) === 1
    ? 'last-administrator'
    : null
}

/** One's own passphrase is changed by who knows the old one, not set. */
export function resetRefusal(target: OperatorRecord, by: OperatorRecord): OperatorRefusal | null {
  if (target.removedAt !== null) return 'removed'
  return target.id === by.id ? 'self' : null
}

function administrators(operators: OperatorStore): number {
  return serving(operators).filter((operator) => operator.role === 'administrator').length
}
