import type { Account, Approval } from '../model/account'
import { idOf } from '../model/actor'
import type { Changes } from './changes'
import type { EventOf } from '../model/events'

type ApprovalEvent = EventOf<
  | 'approval-requested'
  | 'approval-decided'
  | 'approval-used'
  | 'approval-withdrawn'
  | 'account-weakened'
>

export function evolveApprovals(account: Account, event: ApprovalEvent): Changes {
  switch (event.type) {
    case 'approval-requested':
      return {
        approvals: [
          ...account.approvals,
          {
            id: event.approvalId,
            command: event.command,
            binding: event.binding,
            requestedBy: idOf(event.by),
            caseId: event.inCase ?? null,
            ...(event.reason === undefined ? {} : { reason: event.reason }),
            requestedAt: event.at,
            expiresAt: event.expiresAt,
            decidedBy: null,
            decision: null,
            usedAt: null,
          },
        ],
      }
    case 'approval-decided':
      return changed(account, event.approvalId, {
        decision: event.decision,
        decidedBy: idOf(event.by),
        ...(event.decidedAt === undefined ? {} : { decidedAt: event.decidedAt }),
        ...(event.why === undefined ? {} : { why: event.why }),
        ...(event.beside === undefined ? {} : { beside: event.beside }),
      })
    case 'approval-used':
      return changed(account, event.approvalId, { usedAt: event.at })
    case 'approval-withdrawn':
      return changed(account, event.approvalId, { withdrawnAt: event.at })
    case 'account-weakened':
      return {
        weakened: [
          ...(account.weakened ?? []).filter((one) => event.at < one.until),
          { kind: event.kind, at: event.at, until: event.until },
        ],
      }
  }
}

function changed(account: Account, id: Approval['id'], change: Partial<Approval>): Changes {
  return {
    approvals: account.approvals.map((one) => (one.id === id ? { ...one, ...change } : one)),
  }
}
