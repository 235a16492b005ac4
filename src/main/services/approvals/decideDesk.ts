import type { ApprovalId } from '@shared/vocabulary/ids'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { refusedEntry, usedEntry } from '../../audit/entries'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'
import { maskQuoted } from '../delivery/quoted'
import { approverRefusal } from './approver'
import { stateOf } from './deskApprovals'

/**
 * Another supervisor than whoever asked decides on what concerns the desk. Whoever declines may say why; it is shown to the asker.
 * @param beside it is said in the dialogue of who asked
 * @returns why they can't; null: it is decided; undefined: there is no such request
 */
export async function decideOnDesk(
  desk: Desk,
  operator: OperatorRecord,
  {
    approvalId,
    decision,
    why: said,
    beside = false,
  }: {
    readonly approvalId: ApprovalId
    readonly decision: 'approved' | 'declined'
    readonly why?: string
    readonly beside?: boolean
  },
): Promise<Refusal | null | undefined> {
  const { deskApprovals, operators } = desk.store
  const now = desk.clock.now()
  const request = await deskApprovals.read(approvalId)
  if (request === null) return undefined
  const all = await operators.list()
  const why = decision === 'declined' && said !== undefined ? maskQuoted(said) : null
  const { act, askedBy } = request
  const facts = {
    approval: approvalId,
    act,
    decision,
    operator: askedBy,
    ...(beside ? { beside } : {}),
  }
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
  if (refusal === null) desk.changes.tell({ accountId: null })
  else
    await desk.store.audit.append(
      refusedEntry(now, operator, 'approvals.decideDesk', refusal.rule, facts),
    )
  return refusal
}

function refused(rule: Refusal['rule'], facts: Refusal['facts']): Refusal {
  return { rule, facts, liftsAt: null, remedies: [] }
}
