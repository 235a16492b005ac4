import { shallowRef } from 'vue'
import type { RevealedView } from '@shared/views/approval'
import type { AcceptedView } from '@shared/views/decision'
import type { AccountId, ApprovalId } from '@shared/vocabulary/ids'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { ask } from '../../query/bridge'
import { useSending } from '../../query/useSending'

/** Which approved request is to be done as soon as its account's page is there: another screen leads there with one key. */
export const toPerform = shallowRef<{
  readonly accountId: AccountId
  readonly approvalId: ApprovalId
} | null>(null)

/** Does what was approved: only which request it is goes to main. */
export function usePerform(accountId: AccountId) {
  const { busy, error, send } = useSending()
  const refusal = shallowRef<Refusal | null>(null)
  let unanswered: { readonly approvalId: ApprovalId; readonly requestId: string } | null = null

  /** Null where it was refused, or failed. */
  async function perform(approvalId: ApprovalId): Promise<AcceptedView | RevealedView | null> {
    if (busy.value) return null
    refusal.value = null
    // One id for as often as it is sent until there is an answer: main then does it once.
    if (unanswered?.approvalId !== approvalId)
      unanswered = { approvalId, requestId: crypto.randomUUID() }
    const { requestId } = unanswered
    const reply = await send(() => ask('approvals.perform', { accountId, approvalId, requestId }))
    if (reply === null) return null
    unanswered = null
    if (reply.value.outcome !== 'refused') return reply.value
    refusal.value = reply.value.refusal
    return null
  }

  return { busy, error, refusal, perform }
}
