import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { RevealedView } from '@shared/views/approval'
import type { AccountId, ApprovalId, ContactId } from '@shared/vocabulary/ids'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { useClock } from '../../../session/clock'
import { useSession } from '../../../session/session'
import { ask } from '../../../query/bridge'
import { useSending } from '../../../query/useSending'
import { usePerform } from '../../../ui/approval/perform'

/**
 * Holds a contact in full for as long as main allows, by main's clock, and nowhere but here. It goes with the dialogue,
 * with the page and with the lock; what is gone takes another approval.
 */
export function useReveal(
  accountId: AccountId,
  caseId: () => string | undefined,
  came: RevealedView | null,
) {
  const clock = useClock()
  const session = useSession()
  const shown = shallowRef<RevealedView | null>(came)
  const isGone = ref(false)
  const refusal = shallowRef<Refusal | null>(null)
  const { busy, error, send } = useSending()
  const performing = usePerform(accountId)
  let isHere = true

  async function reveal(contactId: ContactId, reason: string): Promise<void> {
    if (busy.value) return
    const reply = await send(() =>
      ask('contacts.reveal', { accountId, caseId: caseId(), contactId, reason }),
    )
    refusal.value = reply?.value.outcome === 'refused' ? reply.value.refusal : null
    // Whoever has left meanwhile does not get it any more.
    if (isHere && reply?.value.outcome === 'revealed') shown.value = reply.value
  }

  /** Shows what was approved, exactly as it was asked for. */
  async function perform(approvalId: ApprovalId): Promise<void> {
    const done = await performing.perform(approvalId)
    refusal.value = performing.refusal.value
    if (isHere && done?.outcome === 'revealed') shown.value = done
  }

  function hide(): void {
    isGone.value ||= shown.value !== null
    shown.value = null
  }

  const isOver = computed(() => shown.value !== null && clock.now >= shown.value.until)
  watch([isOver, () => session.view?.phase], ([over, phase]) => {
    if (over || phase !== 'ready') hide()
  })
  onScopeDispose(() => {
    isHere = false
    shown.value = null
  })
  return {
    shown,
    isGone,
    refusal,
    error: computed(() => error.value ?? performing.error.value),
    busy: computed(() => busy.value || performing.busy.value),
    reveal,
    perform,
    hide,
  }
}
