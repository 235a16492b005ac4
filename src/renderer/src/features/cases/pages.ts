import { computed, ref, watch } from 'vue'
import type { RequestOf } from '@shared/channels'
import type { CasePlaceView } from '@shared/views/case'
import { ask } from '../../query/bridge'
import { usePages } from '../../query/usePages'
import { keepHere } from '../../session/places'

/** What is shown at a time. */
export const atATime = 50

/** A list, and what it is narrowed down by. */
export type Wanted = Omit<RequestOf<'cases.list'>, 'after' | 'limit'>

const everything: Wanted = {
  list: 'mine',
  search: '',
  channel: null,
  owner: null,
  outcome: null,
  age: null,
  order: 'newest',
}

/** A list of cases, page by page, as long as somebody asks for more. Whoever comes back to the page finds the list that they left. */
export function useCases() {
  const wanted = ref<Wanted>({ ...everything })
  keepHere('cases', wanted)
  const { answer, pages, rows, next, busy, load, more, begin } = usePages(
    (after: CasePlaceView | null) => ask('cases.list', { ...wanted.value, after, limit: atATime }),
    { rowsOf: (page) => page.cases, atATime, reloadOn: 'any' },
  )
  const first = computed(() => pages.value?.[0] ?? null)
  const unreadable = computed(() =>
    (pages.value ?? []).reduce((sum, page) => sum + page.unreadable, 0),
  )
  const isNarrowed = computed(() => {
    const { search, channel, owner, outcome, age } = wanted.value
    return search.trim() !== '' || [channel, owner, outcome, age].some((one) => one !== null)
  })

  /** Another list keeps what is looked for; an outcome is asked of closed ones only, an owner not of one's own. */
  function change(part: Partial<Wanted>): void {
    const next = { ...wanted.value, ...part }
    wanted.value = {
      ...next,
      outcome: next.list === 'closed' ? next.outcome : null,
      owner: next.list === 'team' || next.list === 'closed' ? next.owner : null,
    }
  }

  function all(): void {
    wanted.value = { ...everything, list: wanted.value.list, order: wanted.value.order }
  }

  watch(wanted, () => void begin())
  return {
    wanted,
    change,
    all,
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
