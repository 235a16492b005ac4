import type { Run } from '../run'
import { approversFor } from '../../services/approvals/noApprover'
import { deskApprovalViews } from '../../services/approvals/deskViews'
import { myRequestsOnAccounts } from '../../services/approvals/onAccounts'
import { ok } from '../../services/replies'

export const run: Run<'approvals.mine'> = async (desk, { operator }) => {
  const now = desk.clock.now()
  const mine = (await desk.store.deskApprovals.list(now)).filter(
    ({ askedBy }) => askedBy === operator.id,
  )
  const { approvers, none } = await approversFor(desk, operator, now)
  return ok({
    requests: await deskApprovalViews(desk, mine.toReversed(), operator),
    onAccounts: await myRequestsOnAccounts(desk, operator, now),
    approvers,
    noApprover: none,
  })
}
