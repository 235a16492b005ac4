import { ref, shallowRef } from 'vue'
import type { Reply } from '@shared/ipc/errors'

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: number | null
}

/** A long list, page by page: the first at once, the others when somebody asks for more. */
export function usePages<Row>(question: (after: number) => Promise<Reply<Page<Row>>>) {
  const rows = shallowRef<readonly Row[]>([])
  const next = ref<number | null>(0)
  const asking = ref(false)
  let turn = 0

  async function more(): Promise<void> {
    if (asking.value || next.value === null) return
    await take(next.value, rows.value)
  }

  /** Begins anew with as much as was there. */
  async function again(): Promise<void> {
    const shown = rows.value.length
    turn += 1
    await take(0, [])
    while (rows.value.length < shown && next.value !== null) await take(next.value, rows.value)
  }

  async function take(after: number, before: readonly Row[]): Promise<void> {
    const mine = turn
    asking.value = true
    const reply = await question(after)
    asking.value = false
    if (mine !== turn || !reply.ok) return
    rows.value = [...before, ...reply.value.rows]
    next.value = reply.value.next
  }

  void more()
  return { rows, next, asking, more, again }
}
