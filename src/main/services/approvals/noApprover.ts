import type { MyRequestsView, NoApproverView } from '@shared/views/approval'
import { earliest, type Instant } from '@shared/vocabulary/instant'
import { dependence } from '../../engine/rules/independence'
import type { OperatorRecord } from '../../ports/operators'
import { colleaguesOf } from '../operators/colleagues'
import type { Desk } from '../desk'

/** Who could be the second operator for this one now (rule approval.independent), by name; and why nobody can. */
export async function approversFor(
  { store, policy }: Desk,
  { id }: OperatorRecord,
  now: Instant,
): Promise<{
  readonly approvers: MyRequestsView['approvers']
  readonly none: NoApproverView | null
}> {
  const all = await store.operators.list()
  const colleagues = colleaguesOf(all)
  const supervisors = colleagues.filter(({ role, isServing }) => role === 'supervisor' && isServing)
  const others = supervisors.filter((one) => one.id !== id)
  if (others.length === 0)
    return {
      approvers: [],
      none: { why: supervisors.length === 0 ? 'none' : 'only-you', from: null },
    }
  const found = others.map((one) => ({
    id: one.id,
    dependence: dependence(colleagues, one.id, id, now, policy),
  }))
  const can = found.filter((one) => one.dependence === null).map((one) => one.id)
  return can.length > 0
    ? {
        approvers: all
          .filter((one) => can.includes(one.id))
          .map((one) => ({ id: one.id, name: one.name }))
          .toSorted((a, b) => a.name.localeCompare(b.name)),
        none: null,
      }
    : {
        approvers: [],
        none: {
          why: 'not-yet',
          from: earliest(...found.map((one) => one.dependence?.liftsAt ?? null)),
        },
      }
}

/** Why nobody here can be the second operator for this one now; null: somebody can. */
export async function noApproverFor(
  desk: Desk,
  operator: OperatorRecord,
  now: Instant,
): Promise<NoApproverView | null> {
  return (await approversFor(desk, operator, now)).none
}
