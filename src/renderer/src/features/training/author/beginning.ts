import { onMounted, shallowRef } from 'vue'
import { useRoute } from 'vue-router'
import { useDraft } from './draft'

/**
 * What the author begins with: what the way here asked for, or the draft that is there. One that is not saved is never
 * thrown away without a word: `waiting` is what would take its place.
 */
export function useBeginning() {
  const route = useRoute()
  const draft = useDraft()
  const waiting = shallowRef<(() => Promise<void>) | null>(null)

  const { id, run } = route.query
  const begin = (): Promise<void> =>
    typeof run === 'string' ? draft.record(run) : draft.open(typeof id === 'string' ? id : null)

  onMounted(async () => {
    const wanted = typeof run === 'string' ? `run:${run}` : typeof id === 'string' ? `id:${id}` : ''
    // Whoever comes back, after the console was locked for one, finds what they were writing.
    if (draft.isTheirs() && (wanted === '' || wanted === draft.source)) return
    if (draft.isTheirs() && draft.isUnsaved) waiting.value = begin
    else await begin()
  })

  async function replace(): Promise<void> {
    const next = waiting.value
    waiting.value = null
    await next?.()
  }

  return { waiting, begin, replace, keep: () => (waiting.value = null) }
}
