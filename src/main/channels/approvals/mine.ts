import type { Run } from '../run'
import { deskApprovalViews } from '../../services/approvals/deskViews'
import { noApproverFor } from '../../services/approvals/noApprover'
import { ok } from '../../services/replies'

export const run: Run<'approvals.mine'> = async (desk, { operator }) => {
  const mine = (await desk.store.deskApprovals.list(desk.clock.now())).filter(
    ({ askedBy }) => askedBy === operator.id,
  )
  return ok({
    requests: await deskApprovalViews(desk, mine.toReversed(), operator),
    noApprover: await noApproverFor(desk, operator, desk.clock.now()),
  })
}
