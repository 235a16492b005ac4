import { computed, ref, watch } from 'vue'
import { dueKinds, type DueKind, type DuePlace } from '@shared/views/timer'
import { ask } from '../../query/bridge'
import { usePages } from '../../query/usePages'

/** A page of main, and what is shown at a time: the next days are what people look for, and some hundred rows that tell the time nearly doubled the memory of the page. */
const atATime = 50

/** What falls due, page by page, as long as somebody asks for more. */
export function useBoard() {
  const kinds = ref<DueKind[]>([...dueKinds])
  const {
    answer,
    pages,
    rows: due,
    next,
    busy,
    load,
    more,
    begin,
  } = usePages((after: DuePlace | null) => ask('timers.list', { kinds: kinds.value, after }), {
    rowsOf: (page) => page.due,
    atATime,
    reloadOn: 'any',
  })
  const further = computed(() => pages.value?.at(-1)?.further ?? 0)
  const count = computed(() => due.value.length + further.value)
  const frozen = computed(() => pages.value?.[0]?.frozen ?? [])
  const frozenCount = computed(() => pages.value?.[0]?.frozenCount ?? 0)
  const unreadable = computed(() =>
    (pages.value ?? []).reduce((sum, page) => sum + page.unreadable, 0),
  )
  /** How many the next page has. */
  const coming = computed(() => Math.min(atATime, further.value))

  watch(kinds, () => void begin())
  return {
    kinds,
    answer,
    frozen,
    frozenCount,
    due,
    next,
    count,
    unreadable,
    coming,
    busy,
    load,
    more,
  }
}
