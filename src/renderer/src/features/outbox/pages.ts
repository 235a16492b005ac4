import { computed, ref, watch } from 'vue'
import type { RequestOf } from '@shared/channels'
import type { OutboxList } from '@shared/views/outbox'
import { ask } from '../../query/bridge'
import { usePages } from '../../query/usePages'
import { keepHere } from '../../session/places'

/** Which messages are listed; without a list main chooses: what did not arrive comes first. */
export type Wanted = Required<Omit<RequestOf<'outbox.list'>, 'after'>>

const atFirst: Wanted = { list: null, kind: null, period: '7d' }

/** Messages, page by page, as long as somebody asks for more. Whoever comes back to the page finds the list that they left. */
export function useMessages() {
  const wanted = ref<Wanted>({ ...atFirst })
  keepHere('messages', wanted)
  const { answer, pages, rows, next, busy, load, more, begin } = usePages(
    (after: number | null) => ask('outbox.list', { ...wanted.value, after }),
    { rowsOf: (page) => page.messages, reloadOn: 'any' },
  )
  const first = computed(() => pages.value?.[0] ?? null)
  const list = computed<OutboxList>(() => wanted.value.list ?? first.value?.list ?? 'all')
  const unreadable = computed(() =>
    (pages.value ?? []).reduce((sum, page) => sum + page.unreadable, 0),
  )
  const isNarrowed = computed(
    () => list.value !== 'all' || wanted.value.kind != null || wanted.value.period !== 'ever',
  )

  function change(part: Partial<Wanted>): void {
    // What main chose stays while something else is changed.
    wanted.value = { ...wanted.value, list: list.value, ...part }
  }

  watch(wanted, () => void begin())
  return {
    wanted,
    list,
    change,
    all: () => change({ list: 'all', kind: null, period: 'ever' }),
    isNarrowed,
    answer,
    first,
    rows,
    next,
    busy,
    unreadable,
    load,
    more,
  }
}
