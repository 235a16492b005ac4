import type { Role } from '@shared/vocabulary/kinds'
import type { OperatorRefusal } from '@shared/views/operators'
import type { OperatorRecord, Operators } from '../ports/operators'

/** Those who can sign in. */
export async function serving(operators: Operators): Promise<readonly OperatorRecord[]> {
  return (await operators.list()).filter(isServing)
}

/** Whether this is the profile's first operator, who administers it for as long as it has no administrator (decision record 0003). */
export async function administersAsFounder(
  operator: OperatorRecord | null,
  operators: Operators,
): Promise<boolean> {
  return (
    operator !== null &&
    (await operators.founder())?.id === operator.id &&
    serve(await operators.list(), 'administrator') === 0
  )
}

/** Why nobody can be given this name; null: it is free. A name stays with who had it, or the history would speak of two. */
export async function nameRefusal(
  name: string,
  operators: Operators,
): Promise<OperatorRefusal | null> {
  const bearer = await operators.byName(name)
  if (bearer === null) return null
  return bearer.removedAt === null ? 'name-taken' : 'name-removed'
}

export function removalRefusal(
  target: OperatorRecord,
  by: OperatorRecord,
  all: readonly OperatorRecord[],
): OperatorRefusal | null {
  return roleRefusal(target, all) ?? (target.id === by.id ? 'self' : null)
}

export function roleRefusal(
  target: OperatorRecord,
  all: readonly OperatorRecord[],
): OperatorRefusal | null {
  if (target.removedAt !== null) return 'removed'
  if (target.role === 'administrator' && serve(all, 'administrator') === 1)
    return 'last-administrator'
  return target.role === 'supervisor' && serve(all, 'supervisor') === 1 ? 'last-supervisor' : null
}

/** Whether anybody but this one is a supervisor, or ever was, as far as that was kept. */
export function hasSupervisedBesides(
  { id }: OperatorRecord,
  all: readonly OperatorRecord[],
): boolean {
  return all.some(
    (one) =>
      one.id !== id &&
      (one.role === 'supervisor' || one.hands.some(({ what }) => what === 'supervisor')),
  )
}

/** One's own passphrase is changed by who knows the old one, not set. */
export function resetRefusal(target: OperatorRecord, by: OperatorRecord): OperatorRefusal | null {
  if (target.removedAt !== null) return 'removed'
  return target.id === by.id ? 'self' : null
}

/** Whether they are who they were when their passphrase was compared: not removed, and with the same one. */
export function isStill(now: OperatorRecord | null, compared: OperatorRecord): boolean {
  return now?.removedAt === null && now.passphraseHash === compared.passphraseHash
}

function serve(all: readonly OperatorRecord[], wanted: Role): number {
  return all.filter(isServing).filter(({ role }) => role === wanted).length
}

function isServing({ removedAt }: OperatorRecord): boolean {
  return removedAt === null
}
