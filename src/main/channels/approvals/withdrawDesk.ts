import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { stateOf } from '../../services/approvals/deskApprovals'
import { failed, ok } from '../../services/replies'

/** Only the asker: to anybody else there is no such request. What lapsed, was declined or used is past taking back. */
export const run: Run<'approvals.withdrawDesk'> = async (desk, { operator }, { approvalId }) => {
  const { deskApprovals } = desk.store
  const now = desk.clock.now()
  const request = await deskApprovals.read(approvalId)
  if (request?.askedBy !== operator.id) return failed('not-found')
  const obstacle = await deskApprovals.change(
    approvalId,
    { withdrawnAt: now },
    usedEntry(now, operator, 'approvals.withdrawDesk', { approval: approvalId, act: request.act }),
    (current) =>
      current !== null &&
      ['waits', 'approved'].includes(stateOf(current)) &&
      now < current.expiresAt
        ? null
        : 'over',
  )
  if (obstacle === null) desk.changes.tell({ accountId: null })
  return ok({ withdrawn: obstacle === null })
}
