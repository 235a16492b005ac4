import type { Instant } from '@shared/vocabulary/instant'
import type { Refusal } from '@shared/vocabulary/outcomes'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Policy } from '../../engine/model/policy'
import type { OperatorRecord } from '../../ports/operators'

/** Why this operator can't be the second one for what another asked; null: they can. */
export function approverRefusal({
  approver,
  asker,
  all,
}: {
  readonly approver: OperatorId
  readonly asker: OperatorId
  readonly all: readonly OperatorRecord[]
  readonly now: Instant
  readonly policy: Policy
}): Refusal | null {
  if (approver === asker)
    return { rule: 'case.self-approval', facts: {}, liftsAt: null, remedies: [] }
  const record = all.find(({ id }) => id === approver)
  return record?.role === 'supervisor' && record.removedAt === null
    ? null
    : { rule: 'role.forbidden', facts: {}, liftsAt: null, remedies: [] }
}
