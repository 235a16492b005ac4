import type { Refusal } from '@shared/vocabulary/outcomes'
import { refusedEntry, usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { approverRefusal } from '../../services/approvals/approver'
import { stateOf } from '../../services/approvals/deskApprovals'
import { maskQuoted } from '../../services/delivery/quoted'
import { failed, ok } from '../../services/replies'

/** Another supervisor than whoever asked decides. Whoever declines may say why; it is shown to the asker. */
export const run: Run<'approvals.decideDesk'> = async (
  desk,
  { operator },
  { approvalId, decision, why: said },
) => {
  const { deskApprovals, operators } = desk.store
  const now = desk.clock.now()
  const request = await deskApprovals.read(approvalId)
  if (request === null) return failed('not-found')
  const all = await operators.list()
  const why = decision === 'declined' && said !== undefined ? maskQuoted(said) : null
  const { act, askedBy } = request
  const facts = { approval: approvalId, act, decision, operator: askedBy }
  const doubt = desk.clockWatch.doubt()
  const refusal = await deskApprovals.change(
    approvalId,
    { decision, why, decidedBy: operator.id, decidedAt: now },
    usedEntry(
      now,
      operator,
      'approvals.decideDesk',
      why === null ? facts : { ...facts, reason: why },
    ),
    (current): Refusal | null => {
      if (current === null || stateOf(current) !== 'waits' || now >= current.expiresAt)
        return refused('case.approval-required', { pending: false })
      if (decision === 'approved' && doubt !== null)
        return refused('clock.suspect', { lastSeen: doubt.lastSeen, says: doubt.says })
      // Whoever says no lets nothing happen.
      if (decision === 'declined' && operator.id !== askedBy) return null
      return approverRefusal({
        approver: operator.id,
        asker: askedBy,
        all,
        now,
        policy: desk.policy,
      })
    },
  )
  if (refusal !== null) {
    await desk.store.audit.append(
      refusedEntry(now, operator, 'approvals.decideDesk', refusal.rule, facts),
    )
    return ok({ outcome: 'refused', refusal })
  }
  desk.changes.tell({ accountId: null })
  return ok({ outcome: 'decided' })
}

function refused(rule: Refusal['rule'], facts: Refusal['facts']): Refusal {
  return { rule, facts, liftsAt: null, remedies: [] }
}
