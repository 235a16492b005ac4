import { computed, onScopeDispose, ref, watch } from 'vue'
import type { ValueOf } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import { useQuery } from '../../query/useQuery'

type Answer = ValueOf<'accounts.find'>

/** An answer, and what was typed to get it. */
export type Found = Answer & { readonly query: string }

const page = 20
/** Whoever has as many before them types another word. */
const most = 100

/** Looks accounts up as one types. Only the answer to the newest question is shown, in whatever order answers come. */
export function useSearch(question: (query: string, shown: number) => Promise<Reply<Answer>>) {
  const query = ref('')
  const chosen = ref(0)
  let shown = page
  let isGrowing = false
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
    const reply = await question(typed, shown)
    return reply.ok ? { ok: true, value: { query: typed, ...reply.value } } : reply
  }

  function again(): void {
    asked += 1
    answered = load()
  }

  const answerFound = computed(() => (answer.value.is === 'value' ? answer.value.value : null))
  /** Whether there are more than are listed, and they can be listed. */
  const canGrow = computed(
    () =>
      answerFound.value !== null &&
      answerFound.value.hits.length >= shown &&
      shown < most &&
      (answerFound.value.capped || answerFound.value.total > answerFound.value.hits.length),
  )

  /** Lists another page below those that are listed; what is chosen stays so. */
  async function more(): Promise<void> {
    if (!canGrow.value) return
    shown = Math.min(shown + page, most)
    isGrowing = true
    again()
    await answered
    isGrowing = false
  }

  // At once, so that a key that follows finds the question asked.
  watch(
    query,
    () => {
      shown = page
      isGrowing = false
      again()
    },
    { flush: 'sync' },
  )
  watch(answer, () => isGrowing || (chosen.value = 0), { flush: 'sync' })
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
    found: answerFound,
    canGrow,
    more,
    error,
    chosen,
    move,
    settled,
    again,
  }
}
