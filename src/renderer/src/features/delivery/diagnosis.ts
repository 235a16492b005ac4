import { computed, ref } from 'vue'
import type { DeliveryQuestion } from '@shared/vocabulary/diagnosis'
import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import { ask } from '../../query/bridge'
import { useQuery } from '../../query/useQuery'

type Reply = 'yes' | 'no'

/** The conversation so far. Main says after every reply what to ask next; the replies are kept nowhere else. */
export function useDiagnosis(accountId: AccountId, contactId: ContactId) {
  const given = ref<readonly { readonly question: DeliveryQuestion; readonly answer: Reply }[]>([])
  const {
    answer: diagnosis,
    value: view,
    load,
  } = useQuery(
    () =>
      ask('delivery.diagnose', {
        accountId,
        contactId,
        answers: Object.fromEntries(given.value.map(({ question, answer }) => [question, answer])),
      }),
    { reloadOn: 'nothing', of: given },
  )

  function answer(question: DeliveryQuestion, said: Reply): void {
    given.value = [...given.value, { question, answer: said }]
  }

  function takeBack(count = 1): void {
    given.value = given.value.slice(0, -count)
  }

  return { given: computed(() => given.value), diagnosis, view, load, answer, takeBack }
}
