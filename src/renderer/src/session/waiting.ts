import { computed, type ComputedRef } from 'vue'
import type { WaitingView } from '@shared/views/waiting'
import { useAnswer } from '../query/useQuery'
import { ask } from '../query/bridge'

/** How much waits on each screen, kept up to date; `unknown` where main didn't say. */
export function useWaiting(): ComputedRef<WaitingView | 'unknown' | null> {
  const { value, error } = useAnswer(() => ask('app.waiting', {}))
  return computed(() => (error.value === null ? value.value : 'unknown'))
}

/** Records that can't be read, where main said that there are some, to somebody who may know. */
export function useUnreadable(
  waiting: ComputedRef<WaitingView | 'unknown' | null>,
): ComputedRef<WaitingView['unreadable']> {
  return computed(() =>
    waiting.value === null || waiting.value === 'unknown' ? null : waiting.value.unreadable,
  )
}

/** When everything that is stored was last examined, where main said so, to somebody who may know. */
export function useExamined(
  waiting: ComputedRef<WaitingView | 'unknown' | null>,
): ComputedRef<WaitingView['examined']> {
  return computed(() =>
    waiting.value === null || waiting.value === 'unknown' ? null : waiting.value.examined,
  )
}
