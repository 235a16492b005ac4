import { ref, shallowRef } from 'vue'
import type { IpcError, Reply } from '@shared/ipc/errors'

/** Something that is done when a person says so: one at a time, whether it is under way, and why the last one failed. */
export function useSending() {
  const busy = ref(false)
  const error = shallowRef<IpcError | null>(null)

  /** What main answered; null where it failed, or where another one is under way and this was not sent. */
  async function send<Value>(
    question: () => Promise<Reply<Value>>,
  ): Promise<{ readonly value: Value } | null> {
    if (busy.value) return null
    busy.value = true
    const reply = await question()
    busy.value = false
    error.value = reply.ok ? null : reply.error
    return reply.ok ? reply : null
  }

  return { busy, error, send }
}
