import type { OperatorView } from '@shared/views/operators'
import { removalRefusal, resetRefusal, roleRefusal } from '../../operators/roster'
import type { OperatorRecord, OperatorStore } from '../../ports/store'

/** An operator as one who administers sees them, with what can't be done to them and why. */
export function operatorView(
  operator: OperatorRecord,
  by: OperatorRecord,
  operators: OperatorStore,
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
    isYou: id === by.id,
    refusals: {
      setRole: roleRefusal(operator, operators),
      remove: removalRefusal(operator, by, operators),
      resetPassphrase: resetRefusal(operator, by),
    },
  }
}
