import type { NoApproverView } from '@shared/views/approval'
import { earliest, type Instant } from '@shared/vocabulary/instant'
import { dependence } from '../../engine/rules/independence'
import type { OperatorRecord } from '../../ports/operators'
import { colleaguesOf } from '../operators/colleagues'
import type { Desk } from '../desk'

/** Why nobody here can be the second operator for this one now (rule approval.independent); null: somebody can. */
export async function noApproverFor(
  { store, policy }: Desk,
  { id }: OperatorRecord,
  now: Instant,
): Promise<NoApproverView | null> {
  const colleagues = colleaguesOf(await store.operators.list())
  const supervisors = colleagues.filter(({ role, isServing }) => role === 'supervisor' && isServing)
  const others = supervisors.filter((one) => one.id !== id)
  if (others.length === 0)
    return { why: supervisors.length === 0 ? 'none' : 'only-you', from: null }
  const found = others.map((one) => dependence(colleagues, one.id, id, now, policy))
  return found.includes(null)
    ? null
    : { why: 'not-yet', from: earliest(...found.map((one) => one?.liftsAt ?? null)) }
}
