import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { IpcError, Reply } from '@shared/ipc/errors'
import { newestOnly } from './newest'
import { errorOf, whileShown, type Answer, type QueryOptions } from './useQuery'

interface PagesOptions<Page, Row> extends Pick<QueryOptions, 'reloadOn'> {
  readonly rowsOf: (page: Page) => readonly Row[]
  /** Pages can be short: so many rows are asked for at a time. Left out: a page is shown as it comes. */
  readonly atATime?: number
}

/**
 * A long list, page by page: the first at once, the others when somebody asks for more. When something changes, as much as
 * is shown is asked for anew; until it is there, and where it does not come, everything stays as it was.
 * @param question the page after a place; null: the first
 */
export function usePages<Place, Page extends { readonly next: Place | null }, Row>(
  question: (after: Place | null) => Promise<Reply<Page>>,
  { rowsOf, atATime = 0, reloadOn = 'nothing' }: PagesOptions<Page, Row>,
) {
  const pages = shallowRef<readonly Page[] | null>(null)
  const failure = shallowRef<IpcError | null>(null)
  const busy = ref(false)
  const rows = computed(() => rowsIn(pages.value ?? []))
  const next = computed(() => pages.value?.at(-1)?.next ?? null)
  const answer = computed<Answer<readonly Page[]>>(() => {
    if (failure.value) return { is: 'error', error: failure.value }
    return pages.value ? { is: 'value', value: pages.value } : { is: 'busy' }
  })
  const newest = newestOnly()
  let start: Place | null = null
  let wanted = atATime
  /** What is shown is being asked for anew: nothing is put below it any more. */
  let isStale = false

  const rowsIn = (all: readonly Page[]): readonly Row[] => all.flatMap((page) => rowsOf(page))

  async function fill(above: readonly Page[], place: Place | null): Promise<void> {
    busy.value = true
    for (let [all, after] = [above, place]; ;) {
      const reply = await newest.reply(question(after))
      if (reply === null) return
      failure.value = reply.ok ? null : reply.error
      if (reply.ok) {
        all = [...all, reply.value]
        after = reply.value.next
        if (after !== null && rowsIn(all).length < wanted) continue
        pages.value = all
        isStale = false
      }
      busy.value = false
      return
    }
  }

  async function more(): Promise<void> {
    if (next.value === null || (busy.value && !isStale)) return
    wanted = rows.value.length + atATime
    await (isStale ? load() : fill(pages.value ?? [], next.value))
  }

  /** Asks anew for as much as is shown. */
  async function load(): Promise<void> {
    isStale = true
    wanted = Math.max(wanted, rows.value.length)
    await fill([], start)
  }

  /** Begins another list, at a place of it. */
  async function begin(at: Place | null = null): Promise<void> {
    start = at
    wanted = atATime
    isStale = true
    await fill([], start)
  }

  whileShown(reloadOn, () => void load())
  // Who has left the screen asks for no further page.
  onScopeDispose(newest.drop)
  void begin()
  return { answer, pages, rows, next, busy, error: errorOf(answer), more, load, begin }
}
