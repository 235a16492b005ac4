import { computed, ref, shallowRef } from 'vue'
import type { IpcError } from '@shared/ipc/errors'
import type { DiagnosisView } from '@shared/views/delivery'
import type { DeliveryQuestion } from '@shared/vocabulary/diagnosis'
import { ask } from '../../query/bridge'

type Answer = 'yes' | 'no'

/** The conversation so far. Main says after every answer what to ask next; the answers are kept nowhere else. */
export function useDiagnosis(accountId: string, contactId: string) {
  const given = ref<readonly { readonly question: DeliveryQuestion; readonly answer: Answer }[]>([])
  const view = shallowRef<DiagnosisView | null>(null)
  const error = shallowRef<IpcError | null>(null)
  let asked = 0

  async function load(): Promise<void> {
    const mine = ++asked
    const answers = Object.fromEntries(
      given.value.map(({ question, answer }) => [question, answer]),
    )
    const reply = await ask('delivery.diagnose', { accountId, contactId, answers })
    if (mine !== asked) return
    error.value = reply.ok ? null : reply.error
    if (reply.ok) view.value = reply.value
  }

  function answer(question: DeliveryQuestion, said: Answer): void {
    given.value = [...given.value, { question, answer: said }]
    void load()
  }

  function takeBack(count = 1): void {
    given.value = given.value.slice(0, -count)
    void load()
  }

  void load()
  return { given: computed(() => given.value), view, error, load, answer, takeBack }
}
