import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { PreviewableCommand } from '@shared/commands/schemas'
import type { IpcError } from '@shared/ipc/errors'
import type { DecisionView } from '@shared/views/decision'
import { usePage } from '../page'

const whileTyping = 200

/** What the command would do, kept up to date as it is filled in. Only the answer about the newest one is shown. */
export function usePreview(command: Ref<PreviewableCommand | null>) {
  const page = usePage()
  const decision = shallowRef<DecisionView | null>(null)
  const error = shallowRef<IpcError | null>(null)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    const mine = ++asked
    if (command.value === null) {
      decision.value = null
      return
    }
    const reply = await page.preview(command.value)
    if (mine !== asked) return
    decision.value = reply.ok ? reply.value : null
    error.value = reply.ok ? null : reply.error
  }

  watch(
    command,
    (now, before) => {
      clearTimeout(timer)
      const isTyped = before !== undefined && before !== null && 'contact' in before && now !== null
      timer = setTimeout(() => void look(), isTyped ? whileTyping : 0)
    },
    { immediate: true, deep: true },
  )
  // What would happen changes when the account does: a wait is over, a case is open.
  watch(page.view, () => void look())
  onScopeDispose(() => clearTimeout(timer))

  return { decision, error }
}
