import type { OperatorView } from '@shared/views/operators'
import { removalRefusal, resetRefusal, roleRefusal } from '../../operators/roster'
import type { OperatorRecord } from '../../ports/operators'

/** An operator as one who administers sees them, with what can't be done to them and why. */
export function operatorView(
  operator: OperatorRecord,
  by: OperatorRecord,
  all: readonly OperatorRecord[],
  openCases: number,
): OperatorView {
  const { id, name, role, createdAt, lastSignInAt, removedAt, passphraseGivenAt } = operator
  return {
    id,
    name,
    role,
    lastSignInAt,
    removedAt,
    addedAt: createdAt,
    mustChangePassphrase: passphraseGivenAt !== null,
    openCases,
    isYou: id === by.id,
    refusals: {
      setRole: roleRefusal(operator, all),
      remove: removalRefusal(operator, by, all),
      resetPassphrase: resetRefusal(operator, by),
    },
  }
}
