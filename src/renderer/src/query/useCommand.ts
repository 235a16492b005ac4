import { shallowRef } from 'vue'
import type { DeskCommand } from '@shared/commands/schemas'
import type { AcceptedView } from '@shared/views/decision'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { ask } from './bridge'
import { useSending } from './useSending'

/** Gives commands to an account and keeps what the last one came to: accepted, refused with its reason, or failed. */
export function useCommand(accountId: AccountId) {
  const { busy, error, send } = useSending()
  const accepted = shallowRef<AcceptedView | null>(null)
  const refusal = shallowRef<Refusal | null>(null)

  /** True where it was accepted. */
  async function give(command: DeskCommand): Promise<boolean> {
    if (busy.value) return false
    const decision = (await send(() => ask('commands.run', { accountId, command })))?.value
    accepted.value = decision?.outcome === 'accepted' ? decision : null
    refusal.value = decision?.outcome === 'refused' ? decision.refusal : null
    return accepted.value !== null
  }

  return { busy, error, accepted, refusal, give }
}
