import type { DeskApprovalView } from '@shared/views/approval'
import type { DeskApproval } from '../../ports/deskApprovals'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'
import { approverRefusal } from './approver'
import { stateOf } from './deskApprovals'

/** Requests of the desk as this operator sees them. */
export async function deskApprovalViews(
  desk: Desk,
  requests: readonly DeskApproval[],
  operator: OperatorRecord,
): Promise<readonly DeskApprovalView[]> {
  const all = await desk.store.operators.list()
  const now = desk.clock.now()
  const nameOf = (wanted: string): string => all.find(({ id }) => id === wanted)?.name ?? ''
  return requests.map((one) => ({
    id: one.id,
    act: one.act,
    about: one.about,
    reason: one.reason,
    askedBy: nameOf(one.askedBy),
    mine: one.askedBy === operator.id,
    askedAt: one.askedAt,
    expiresAt: one.expiresAt,
    state: stateOf(one),
    decidedBy: one.decidedBy === null ? null : nameOf(one.decidedBy),
    why: one.why,
    refusal: approverRefusal({
      approver: operator.id,
      asker: one.askedBy,
      all,
      now,
      policy: desk.policy,
    }),
  }))
}
