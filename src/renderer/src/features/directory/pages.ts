import { computed, ref, shallowRef } from 'vue'
import type { IpcError, Reply } from '@shared/ipc/errors'

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: number | null
}

/**
 * A long list, page by page: the first at once, the others when somebody asks for more. A page that did not come leaves
 * what was there.
 */
export function usePages<Row>(question: (after: number) => Promise<Reply<Page<Row>>>) {
  const rows = shallowRef<readonly Row[]>([])
  const next = ref<number | null>(0)
  const error = shallowRef<IpcError | null>(null)
  const asking = ref(false)
  /** Only an answer says that there is nothing. */
  const isEmpty = computed(() => rows.value.length === 0 && next.value === null)
  let turn = 0

  async function more(): Promise<void> {
    if (asking.value || next.value === null) return
    await take(next.value, rows.value)
  }

  /** Begins anew with as much as was there: something has changed, or a page did not come. */
  async function again(): Promise<void> {
    const shown = rows.value.length
    for (let come = await take(0, []); come && rows.value.length < shown && next.value !== null;)
      come = await take(next.value, rows.value)
  }

  /** False: the page did not come, or something else was asked meanwhile. */
  async function take(after: number, before: readonly Row[]): Promise<boolean> {
    const mine = ++turn
    asking.value = true
    const reply = await question(after)
    if (mine !== turn) return false
    asking.value = false
    error.value = reply.ok ? null : reply.error
    if (!reply.ok) return false
    rows.value = [...before, ...reply.value.rows]
    next.value = reply.value.next
    return true
  }

  void more()
  return { rows, next, error, isEmpty, asking, more, again }
}
