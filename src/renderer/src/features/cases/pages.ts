import { reactive, ref } from 'vue'
import { ask } from '../../query/bridge'
import { useQuery } from '../../query/useQuery'

/** What is shown at a time. */
export const atATime = 50

/**
 * The operator's cases, as many of each list as were asked for so far. All that is shown is asked for anew each time: cases are
 * opened and closed meanwhile, and nothing may stand twice or be passed over.
 */
export function useCases() {
  const wanted = reactive({ open: atATime, closed: atATime })
  const loading = ref(false)
  const { answer, load } = useQuery(() => ask('cases.list', { ...wanted }))

  async function more(list: 'open' | 'closed'): Promise<void> {
    if (loading.value) return
    loading.value = true
    wanted[list] += atATime
    await load()
    loading.value = false
  }

  return { answer, load, loading, more }
}
