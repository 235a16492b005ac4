import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { IpcError } from '@shared/ipc/errors'
import { dueKinds, type DueKind, type DuePlace, type DueView } from '@shared/views/timer'
import { ask, listen } from '../../query/bridge'

/** A page of main, and what is shown at a time: the next days are what people look for, and some hundred rows that tell the time nearly doubled the memory of the page. */
const atATime = 50

/**
 * What falls due, page by page, as long as somebody asks for more. When something changes, as much as is shown is asked for
 * anew, from the beginning; until it is there, everything stays as it was.
 */
export function useBoard() {
  const kinds = ref<DueKind[]>([...dueKinds])
  const due = shallowRef<readonly DueView[] | null>(null)
  const next = shallowRef<DuePlace | null>(null)
  const further = ref(0)
  const unreadable = ref(0)
  const error = shallowRef<IpcError | null>(null)
  const loading = ref(false)
  const count = computed(() => (due.value?.length ?? 0) + further.value)
  /** How many the next page has. */
  const coming = computed(() => Math.min(atATime, further.value))
  let wanted = atATime
  let asked = 0
  /** What is shown is being asked for anew: nothing is put below it any more. */
  let isStale = false

  async function fill(above: readonly DueView[], place: DuePlace | null): Promise<void> {
    const mine = ++asked
    let rows = above
    let leftOut = place === null ? 0 : unreadable.value
    for (;;) {
      const reply = await ask('timers.list', { kinds: kinds.value, after: place })
      if (mine !== asked) return
      error.value = reply.ok ? null : reply.error
      if (!reply.ok) return
      rows = [...rows, ...reply.value.due]
      leftOut += reply.value.unreadable
      place = reply.value.next
      if (place !== null && rows.length < wanted) continue
      due.value = rows
      next.value = place
      further.value = reply.value.further
      unreadable.value = leftOut
      isStale = false
      return
    }
  }

  async function more(): Promise<void> {
    if (loading.value || next.value === null) return
    loading.value = true
    wanted += atATime
    await (isStale ? load() : fill(due.value ?? [], next.value))
    loading.value = false
  }

  function load(): Promise<void> {
    isStale = true
    return fill([], null)
  }

  watch(kinds, () => {
    wanted = atATime
    void load()
  })
  onScopeDispose(listen('desk.changed', () => void load()))
  // Who has left the room asks for no further page.
  onScopeDispose(() => void (asked += 1))
  void load()
  return { kinds, due, next, count, unreadable, coming, error, loading, load, more }
}
