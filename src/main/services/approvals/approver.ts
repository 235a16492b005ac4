import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Refusal } from '@shared/vocabulary/outcomes'
import type { Policy } from '../../engine/model/policy'
import { dependence } from '../../engine/rules/independence'
import type { OperatorRecord } from '../../ports/operators'
import { colleaguesOf } from '../operators/colleagues'

/** Why this operator can't be the second one for what another asked (rules case.self-approval, approval.independent); null: they can. */
export function approverRefusal({
  approver,
  asker,
  all,
  now,
  policy,
}: {
  readonly approver: OperatorId
  readonly asker: OperatorId
  readonly all: readonly OperatorRecord[]
  readonly now: Instant
  readonly policy: Policy
}): Refusal | null {
  if (approver === asker)
    return { rule: 'case.self-approval', facts: {}, liftsAt: null, remedies: [] }
  const found = dependence(colleaguesOf(all), approver, asker, now, policy)
  return (
    found && {
      rule: 'approval.independent',
      facts: { why: found.why },
      liftsAt: found.liftsAt,
      remedies: [],
    }
  )
}
