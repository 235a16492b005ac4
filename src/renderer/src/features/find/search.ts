import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ValueOf } from '@shared/channels'
import type { IpcError, Reply } from '@shared/ipc/errors'

type Answer = ValueOf<'accounts.find'>

/** An answer, and what was typed to get it. */
export type Found = Answer & { readonly query: string }

/** Looks accounts up as one types. Only the answer to the newest question is shown, in whatever order answers come. */
export function useSearch(question: (query: string) => Promise<Reply<Answer>>) {
  const query = ref('')
  const found = shallowRef<Found | null>(null)
  const error = shallowRef<IpcError | null>(null)
  const chosen = ref(0)
  let asked = 0
  let answered = Promise.resolve()
  let waits = 0

  async function look(typed: string): Promise<void> {
    const mine = ++asked
    const wanted = typed.trim()
    if (wanted === '') {
      found.value = null
      error.value = null
      return
    }
    const reply = await question(wanted)
    if (mine !== asked) return
    error.value = reply.ok ? null : reply.error
    found.value = reply.ok ? { query: wanted, ...reply.value } : null
    chosen.value = 0
  }

  // At once, so that a key that follows finds the question asked.
  const again = (): void => void (answered = look(query.value))
  watch(query, again, { flush: 'sync' })
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

  return { query, found, error, chosen, move, settled, again }
}
