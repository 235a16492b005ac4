import { shallowRef } from 'vue'
import type { DeskCommand } from '@shared/commands/schemas'
import type { AcceptedView } from '@shared/views/decision'
import type { IpcError } from '@shared/ipc/errors'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { ask } from './bridge'
import { useSending } from './useSending'

/** Main may have stored what was sent, although the answer says nothing of it. */
const isNoAnswer = ({ code }: IpcError): boolean => code === 'fault' || code === 'locked'

/** Gives commands to an account and keeps what the last one came to: accepted, refused with its reason, or failed. */
export function useCommand(accountId: AccountId) {
  const { busy, error, send } = useSending()
  const accepted = shallowRef<AcceptedView | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  let unanswered: { readonly command: string; readonly requestId: string } | null = null

  /** One id for as often as the same is sent until there is an answer: main then does it once. */
  function idOf(command: DeskCommand): string {
    const sent = JSON.stringify(command)
    if (unanswered?.command !== sent) unanswered = { command: sent, requestId: crypto.randomUUID() }
    return unanswered.requestId
  }

  /** True where it was accepted. */
  async function give(command: DeskCommand): Promise<boolean> {
    if (busy.value) return false
    const requestId = idOf(command)
    const decision = (await send(() => ask('commands.run', { accountId, command, requestId })))
      ?.value
    if (error.value === null || !isNoAnswer(error.value)) unanswered = null
    accepted.value = decision?.outcome === 'accepted' ? decision : null
    refusal.value = decision?.outcome === 'refused' ? decision.refusal : null
    return accepted.value !== null
  }

  return { busy, error, accepted, refusal, give }
}
