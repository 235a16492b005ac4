import type { Reply } from '@shared/ipc/errors'
import type { OperatorRefusal, OperatorView } from '@shared/views/operators'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import { operatorView } from './view'

/** The operator that something is done to. */
export async function targetOf(desk: Desk, operatorId: OperatorId): Promise<OperatorRecord | null> {
  return (await desk.store.operators.list()).find((one) => one.id === operatorId) ?? null
}

/** It can't be done to them, and why. */
export function refusedFor(reason: OperatorRefusal): Reply<never> {
  return failed('conflict', { reason })
}

/** The operator as they are after it was done; whoever looks at the list is told. */
export async function changedTarget(
  desk: Desk,
  operatorId: OperatorId,
  by: OperatorRecord,
): Promise<Reply<OperatorView>> {
  desk.changes.tell({ accountId: null })
  const all = await desk.store.operators.list()
  const changed = all.find(({ id }) => id === operatorId)
  return changed === undefined
    ? failed('not-found')
    : ok(operatorView(changed, by, all, await desk.store.cases.countOpen(operatorId)))
}
