import { onScopeDispose, ref, shallowRef } from 'vue'
import type { RequestOf } from '@shared/channels'
import type { IpcError } from '@shared/ipc/errors'
import type { HuntView } from '@shared/views/training/author'
import { ask, listen } from '../../../query/bridge'

export type Wanted = RequestOf<'training.hunt'>

/** A search from its start to its result. Leaving the page ends it. */
export function useHunting() {
  const result = shallowRef<{ readonly wanted: Wanted; readonly found: HuntView } | null>(null)
  const progress = shallowRef<{ readonly done: number; readonly of: number } | null>(null)
  const error = shallowRef<IpcError | null>(null)
  const state = ref<'idle' | 'searching' | 'stopping'>('idle')

  async function start(wanted: Wanted): Promise<void> {
    if (state.value !== 'idle') return
    state.value = 'searching'
    progress.value = { done: 0, of: wanted.stories }
    result.value = null
    const reply = await ask('training.hunt', wanted)
    state.value = 'idle'
    error.value = reply.ok ? null : reply.error
    if (reply.ok) result.value = { wanted, found: reply.value }
  }

  async function stop(): Promise<void> {
    if (state.value !== 'searching') return
    state.value = 'stopping'
    const reply = await ask('training.stopHunt', {})
    if (reply.ok) return
    error.value = reply.error
    // It may have come to its end meanwhile.
    if (state.value === 'stopping') state.value = 'searching'
  }

  onScopeDispose(
    listen('training.progress', (news) => {
      if (state.value !== 'idle') progress.value = news
    }),
  )
  onScopeDispose(() => void stop())
  return { result, progress, error, state, start, stop }
}
