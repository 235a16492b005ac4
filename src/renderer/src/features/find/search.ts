import { computed, onScopeDispose, ref, watch } from 'vue'
import type { ValueOf } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import { useQuery } from '../../query/useQuery'

type Answer = ValueOf<'accounts.find'>

/** An answer, and what was typed to get it. */
export type Found = Answer & { readonly query: string }

/** Looks accounts up as one types. Only the answer to the newest question is shown, in whatever order answers come. */
export function useSearch(question: (query: string) => Promise<Reply<Answer>>) {
  const query = ref('')
  const chosen = ref(0)
  const { answer, error, load } = useQuery<Found>(
    () => {
      const typed = query.value.trim()
      return typed === '' ? null : found(typed)
    },
    { reloadOn: 'nothing', lazy: true },
  )
  let asked = 0
  let answered = Promise.resolve()
  let waits = 0

  async function found(typed: string): Promise<Reply<Found>> {
    const reply = await question(typed)
    return reply.ok ? { ok: true, value: { query: typed, ...reply.value } } : reply
  }

  function again(): void {
    asked += 1
    answered = load()
  }

  // At once, so that a key that follows finds the question asked.
  watch(query, again, { flush: 'sync' })
  watch(answer, () => (chosen.value = 0), { flush: 'sync' })
  onScopeDispose(() => void asked++)

  /**
   * Whether what is listed answers what was typed when this was called, which is waited for. Whoever types quickly presses
   * Enter before the rows are there, and must not get an account of the rows before. False when more was typed
   * meanwhile, the box was closed, or Enter came again: a key that is held down must not do a thing twice.
   */
  async function settled(): Promise<boolean> {
    const [mine, wait] = [asked, ++waits]
    await answered
    return mine === asked && wait === waits
  }

  /** Moves among the `count` things that are listed, around its ends. */
  function move(by: number, count: number): void {
    if (count > 0) chosen.value = (chosen.value + by + count) % count
  }

  return {
    query,
    found: computed(() => (answer.value.is === 'value' ? answer.value.value : null)),
    error,
    chosen,
    move,
    settled,
    again,
  }
}
