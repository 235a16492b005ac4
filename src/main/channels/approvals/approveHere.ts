import type { Refusal } from '@shared/vocabulary/outcomes'
import { operatorOf } from '../../operators/session'
import { actorOf } from '../../services/commands/command'
import { decideOnDesk } from '../../services/approvals/decideDesk'
import { give } from '../../services/commands/give'
import { colleagueBeside } from '../../services/operators/colleagueBeside'
import { failed, ok } from '../../services/replies'
import type { Run } from '../run'

/**
 * A colleague reads the dialogue of whoever asks, and approves there. Only the asker's own requests: what somebody else asked for is
 * not on this screen. Nobody is signed in or out by it.
 */
export const run: Run<'approvals.approveHere'> = async (
  desk,
  { session, operator },
  { accountId, approvalId, ...yes },
) => {
  const isMine =
    accountId === null
      ? (await desk.store.deskApprovals.read(approvalId))?.askedBy === operator.id
      : ((await desk.store.accounts.read(accountId))?.approvals.some(
          (one) => one.id === approvalId && one.requestedBy === operator.id,
        ) ?? false)
  if (!isMine) return failed('not-found')
  const named = await colleagueBeside(desk, operator, 'approvals.approveHere', yes)
  if (!named.ok) return named
  // Comparing took a while: meanwhile the window may have been locked.
  if ((await operatorOf(session, desk.store.operators))?.id !== operator.id) return failed('locked')
  const colleague = named.value
  const refusal = await (accountId === null
    ? decideOnDesk(desk, colleague, { approvalId, decision: 'approved', beside: true })
    : approved())
  return refusal === undefined
    ? failed('not-found')
    : ok(refusal === null ? { outcome: 'decided' } : { outcome: 'refused', refusal })

  async function approved(): Promise<Refusal | null | undefined> {
    const given = await give(desk, accountId ?? '', {
      type: 'approve',
      by: actorOf(colleague),
      approvalId,
      beside: true,
    })
    if (given === null) return undefined
    return given.decision.outcome === 'refused' ? given.decision.refusal : null
  }
}
