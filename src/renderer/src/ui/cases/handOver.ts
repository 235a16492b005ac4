import { computed, ref } from 'vue'
import type { AccountId, CaseId, OperatorId } from '@shared/vocabulary/ids'
import { useCommand } from '../../query/useCommand'
import { useWords } from '../../session/words'
import { useToasts } from '../toast/toasts'

/** Giving a case on, with what whoever gets it has to know. `to` empty: to the supervisors. */
export function useHandOver(accountId: AccountId, caseId: CaseId) {
  const words = useWords()
  const toasts = useToasts()
  const { busy, refusal, error, give } = useCommand(accountId)
  const to = ref<OperatorId>('')
  const reason = ref('')
  const tried = ref(false)
  const needsReason = computed(() =>
    tried.value && reason.value.trim() === '' ? words.say('cases.handOver.needReason') : '',
  )

  /** True where it went to them. */
  async function handOver(): Promise<boolean> {
    tried.value = true
    if (needsReason.value !== '') return false
    const receiver = to.value === '' ? {} : { to: to.value }
    if (!(await give({ type: 'hand-over', caseId, ...receiver, reason: reason.value })))
      return false
    void toasts.say(words.say('cases.handOver.done'))
    return true
  }
  return { to, reason, needsReason, busy, refusal, error, handOver }
}
