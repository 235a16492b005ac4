import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { IpcError, Reply } from '@shared/ipc/errors'
import { listen } from './bridge'

/**
 * A question to main whose newest answer a screen shows: null until it is there, asked again when something changes,
 * gone with the component that asked.
 * @param concerns whether a change of this account (null: of more than one) could change the answer
 */
export function useAnswer<Value>(
  question: () => Promise<Reply<Value>>,
  concerns: (accountId: string | null) => boolean = () => true,
) {
  const value: ShallowRef<Value | null> = shallowRef(null)
  const error = shallowRef<IpcError | null>(null)
  let asked = 0

  async function load(): Promise<void> {
    const mine = ++asked
    const reply = await question()
    if (mine !== asked) return
    error.value = reply.ok ? null : reply.error
    if (reply.ok) value.value = reply.value
  }

  onScopeDispose(
    listen('desk.changed', ({ accountId }) => {
      if (concerns(accountId)) void load()
    }),
  )
  void load()
  return { value, error, load }
}
