import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { RefusedView } from '@shared/views/decision'
import type { Reply } from '@shared/ipc/errors'
import type { Instant } from '@shared/vocabulary/instant'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { useSending } from '../../../query/useSending'
import { useClock } from '../../../session/clock'
import { useSession } from '../../../session/session'

/** Holds what main shows once, for as long as it allows, by its clock, and nowhere but here. It goes with the page and with the lock. */
export function useShownOnce<Shown extends { readonly outcome: string; readonly until: Instant }>(
  request: () => Promise<Reply<Shown | RefusedView>>,
) {
  const clock = useClock()
  const session = useSession()
  const shown = shallowRef<Shown | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const { busy, error, send } = useSending()
  let isHere = true

  async function show(): Promise<void> {
    if (busy.value) return
    const answer = (await send(request))?.value
    refusal.value = isRefused(answer) ? answer.refusal : null
    // Whoever has left meanwhile does not get it any more.
    if (isHere && answer !== undefined && !isRefused(answer)) shown.value = answer
  }

  function hide(): void {
    shown.value = null
  }

  const isOver = computed(() => shown.value !== null && clock.now >= shown.value.until)
  watch([isOver, () => session.view?.phase], ([over, phase]) => {
    if (over || phase !== 'ready') hide()
  })
  onScopeDispose(() => {
    isHere = false
    hide()
  })
  return { shown, refusal, error, busy, show, hide }
}

function isRefused<Shown extends { readonly outcome: string }>(
  answer: Shown | RefusedView | undefined,
): answer is RefusedView {
  return answer?.outcome === 'refused'
}
