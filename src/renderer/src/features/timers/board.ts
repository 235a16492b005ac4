import { computed, reactive, ref, watch } from 'vue'
import { dueKinds, type DueKind, type DuePlace } from '@shared/views/timer'
import { ask } from '../../query/bridge'
import { usePages } from '../../query/usePages'
import { keepHere } from '../../session/places'

/** A page of main, and what is shown at a time: the next days are what people look for, and some hundred rows that tell the time nearly doubled the memory of the page. */
const atATime = 50

/** What falls due, page by page, as long as somebody asks for more. */
export function useBoard() {
  const kinds = ref<DueKind[]>([...dueKinds])
  keepHere('kinds', kinds)
  const { rows: due, ...board } = usePages(
    (after: DuePlace | null) => ask('timers.list', { kinds: kinds.value, after }),
    { rowsOf: (page) => page.due, atATime, reloadOn: 'any' },
  )
  const first = computed(() => board.pages.value?.[0])
  const further = computed(() => board.pages.value?.at(-1)?.further ?? 0)

  watch(kinds, () => void board.begin())
  return reactive({
    ...board,
    kinds,
    due,
    frozen: computed(() => first.value?.frozen ?? []),
    frozenCount: computed(() => first.value?.frozenCount ?? 0),
    desk: computed(() => first.value?.desk ?? []),
    count: computed(() => due.value.length + further.value),
    /** How many the next page has. */
    coming: computed(() => Math.min(atATime, further.value)),
    unreadable: computed(() =>
      (board.pages.value ?? []).reduce((sum, page) => sum + page.unreadable, 0),
    ),
  })
}
