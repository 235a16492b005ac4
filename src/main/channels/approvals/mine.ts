import type { Run } from '../run'
import { deskApprovalViews } from '../../services/approvals/deskViews'
import { ok } from '../../services/replies'

export const run: Run<'approvals.mine'> = async (desk, { operator }) => {
  const mine = (await desk.store.deskApprovals.list(desk.clock.now())).filter(
    ({ askedBy }) => askedBy === operator.id,
  )
  return ok(await deskApprovalViews(desk, mine.toReversed(), operator))
}
