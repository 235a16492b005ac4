import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { approvalFor, useApproval } from '../../services/approvals/deskApprovals'
import { adoptionOf } from '../../services/policy/adoption'
import { policyOfKept } from '../../services/policy/kept'
import { policyNamed } from '../../services/policy/named'
import { policyView } from '../../services/policy/view'
import { failed, ok } from '../../services/replies'

/**
 * Puts a policy in force, once a supervisor has approved just this: these numbers, in place of those that are in force. From
 * then on every decision is made and stamped by it; what runs already keeps its dates.
 */
export const run: Run<'policy.adopt'> = async (desk, asking, { id, reason }) => {
  const { policies } = desk.store
  const kept = await policyNamed(policies, id)
  const policy = kept === null ? null : policyOfKept(kept)
  if (kept === null || policy === null) return failed('conflict', { policy: 'unknown' })
  const adoption = await adoptionOf(policies, kept)
  if (adoption === null) return failed('conflict', { policy: 'same' })
  const { approval, refusal } = await approvalFor(desk, asking, 'policy.adopt', {
    act: 'adopt-policy',
    reason,
    ...adoption,
  })
  if (approval === null) return ok({ outcome: 'refused', refusal })
  const lost = await useApproval(desk, asking, approval)
  if (lost !== null) return ok({ outcome: 'refused', refusal: lost })
  const at = desk.clock.now()
  const { operator } = asking
  await policies.adopt(
    { policy: kept, at, by: operator.id, reason: approval.reason },
    usedEntry(at, operator, 'policy.adopt', {
      policy: policy.id,
      version: policy.version,
      replaced: `${desk.policy.id} ${desk.policy.version}`,
      approval: approval.id,
      reason: approval.reason,
    }),
  )
  desk.putInForce(policy)
  desk.changes.tell({ accountId: null })
  return ok({ outcome: 'adopted', policy: await policyView(desk, operator) })
}
