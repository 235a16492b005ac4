import { computed, onScopeDispose, watch, type Ref } from 'vue'
import type { PreviewableCommand } from '@shared/commands/schemas'
import { useQuery } from '../../../query/useQuery'
import { usePage } from '../page'

const whileTyping = 200

/** What the command would do, kept up to date as it is filled in. Only the answer about the newest one is shown. */
export function usePreview(command: Ref<PreviewableCommand | null>) {
  const page = usePage()
  const { answer, error, load } = useQuery(
    () => (command.value === null ? null : page.preview(command.value)),
    { reloadOn: 'nothing', lazy: true },
  )
  const decision = computed(() => (answer.value.is === 'value' ? answer.value.value : null))
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(
    command,
    (now, before) => {
      clearTimeout(timer)
      const isTyped = before !== undefined && before !== null && 'contact' in before && now !== null
      timer = setTimeout(() => void load(), isTyped ? whileTyping : 0)
    },
    { immediate: true, deep: true },
  )
  // What would happen changes when the account does: a wait is over, a case is open.
  watch(page.view, () => void load())
  onScopeDispose(() => clearTimeout(timer))

  return { decision, error }
}
