import type { Run } from '../run'
import { unprovenBefore } from '../../engine/counting/risks'
import { approvalFor, useApproval } from '../../services/approvals/deskApprovals'
import { beginRiskNotice, standingNotice } from '../../services/insights/riskNotice'
import { failed, ok } from '../../services/replies'

/**
 * Asks everybody whose account has a risk to see to it. A message to so many takes a second operator, as every act in bulk does:
 * they approve the risk that it is about, and read how many have it now.
 */
export const run: Run<'insights.sendNotice'> = async (desk, asking, { risk, reason }) => {
  if ((await standingNotice(desk))?.state === 'running') return failed('conflict')
  const accounts = await desk.store.insights.countAtRisk(risk, unprovenBefore(desk.clock.now()))
  if (accounts === 0) return failed('conflict')
  const { approval, refusal } = await approvalFor(desk, asking, 'insights.sendNotice', {
    act: 'ask-at-risk',
    what: { risk },
    about: { risk, accounts },
    reason,
  })
  if (refusal !== null) return ok({ outcome: 'refused', refusal })
  const lost = await useApproval(desk, asking, approval)
  if (lost !== null) return failed('conflict', { approval: 'over' })
  await beginRiskNotice(desk, asking.operator, risk, approval)
  return ok({ outcome: 'begun' })
}
