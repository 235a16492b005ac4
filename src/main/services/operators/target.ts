import type { Reply } from '@shared/ipc/errors'
import type { OperatorRefusal, OperatorView } from '@shared/views/operators'
import type { OperatorRecord } from '../../ports/store'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import { operatorView } from './view'

/** The operator that something is done to. */
export function targetOf(desk: Desk, operatorId: string): OperatorRecord | null {
  return desk.store.operators.list().find((one) => one.id === operatorId) ?? null
}

/** It can't be done to them, and why. */
export function refusedFor(reason: OperatorRefusal): Reply<never> {
  return failed('conflict', { reason })
}

/** The operator as they are after it was done; whoever looks at the list is told. */
export function changedTarget(
  desk: Desk,
  operatorId: string,
  by: OperatorRecord,
): Reply<OperatorView> {
  desk.changes.tell({ accountId: null })
  const changed = targetOf(desk, operatorId)
  return changed === null
    ? failed('not-found')
    : ok(operatorView(changed, by, desk.store.operators))
}
