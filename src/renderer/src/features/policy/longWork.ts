import { onScopeDispose, ref, shallowRef } from 'vue'
import type { IpcError, Reply } from '@shared/ipc/errors'
import { ask, listen } from '../../query/bridge'

/** Work on a policy that takes a while: how far it is, its result, and its end. Leaving the page ends it. */
export function useLongWork<Value>(what: 'foresee' | 'hunt') {
  const state = ref<'idle' | 'working' | 'stopping'>('idle')
  const progress = shallowRef<{ readonly done: number; readonly of: number } | null>(null)
  const result = shallowRef<Value | null>(null)
  const error = shallowRef<IpcError | null>(null)

  async function start(work: () => Promise<Reply<Value>>): Promise<void> {
    if (state.value !== 'idle') return
    state.value = 'working'
    progress.value = null
    result.value = null
    const reply = await work()
    state.value = 'idle'
    error.value = reply.ok ? null : reply.error
    if (reply.ok) result.value = reply.value
  }

  async function stop(): Promise<void> {
    if (state.value !== 'working') return
    state.value = 'stopping'
    await ask('policy.stop', { what })
  }

  onScopeDispose(
    listen('policy.progress', (news) => {
      if (news.what === what && state.value !== 'idle') progress.value = news
    }),
  )
  onScopeDispose(() => void stop())
  return { state, progress, result, error, start, stop }
}
