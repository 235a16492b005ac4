import { ref, shallowRef, watch } from 'vue'
import type { FoundAccountView } from '@shared/views/account'
import type { IpcError } from '@shared/ipc/errors'
import { ask } from '../../bridge'

export interface Found {
  readonly query: string
  readonly hits: readonly FoundAccountView[]
  readonly total: number
  readonly capped: boolean
  readonly indexing: boolean
}

/** Looks accounts up as one types. Only the answer to the newest question is shown, in whatever order answers come. */
export function useSearch() {
  const query = ref('')
  const found = shallowRef<Found | null>(null)
  const error = shallowRef<IpcError | null>(null)
  const chosen = ref(0)
  let asked = 0

  watch(query, async (typed) => {
    const mine = ++asked
    const wanted = typed.trim()
    if (wanted === '') {
      found.value = null
      error.value = null
      return
    }
    const reply = await ask('accounts.find', { query: wanted })
    if (mine !== asked) return
    error.value = reply.ok ? null : reply.error
    found.value = reply.ok ? { query: wanted, ...reply.value } : null
    chosen.value = 0
  })

  /** Moves among the `count` things that are listed, around its ends. */
  function move(by: number, count: number): void {
    if (count > 0) chosen.value = (chosen.value + by + count) % count
  }

  return { query, found, error, chosen, move }
}
