import { computed, type ComputedRef } from 'vue'
import type { WaitingView } from '@shared/views/waiting'
import { useAnswer } from './answer'
import { ask } from '../bridge'

/** How much waits in the rooms, kept up to date; `unknown` where main didn't say. */
export function useWaiting(): ComputedRef<WaitingView | 'unknown' | null> {
  const { value, error } = useAnswer(() => ask('app.waiting', {}))
  return computed(() => (error.value === null ? value.value : 'unknown'))
}
