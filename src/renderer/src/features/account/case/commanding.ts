import { ref, shallowRef } from 'vue'
import type { DeskCommand } from '@shared/commands/schemas'
import type { IpcError } from '@shared/ipc/errors'
import type { AcceptedView } from '@shared/views/decision'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { usePage } from '../page'

/** Gives commands to the account and keeps what the last one came to: accepted, refused with its reason, or failed. */
export function useCommanding() {
  const page = usePage()
  const working = ref(false)
  const accepted = shallowRef<AcceptedView | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const error = shallowRef<IpcError | null>(null)

  /** True where it was accepted. */
  async function give(command: DeskCommand): Promise<boolean> {
    if (working.value) return false
    working.value = true
    const reply = await page.run(command)
    working.value = false
    const decision = reply.ok ? reply.value : null
    error.value = reply.ok ? null : reply.error
    accepted.value = decision?.outcome === 'accepted' ? decision : null
    refusal.value = decision?.outcome === 'refused' ? decision.refusal : null
    return accepted.value !== null
  }

  return { working, accepted, refusal, error, give }
}
