import {
  computed,
  onScopeDispose,
  ref,
  shallowRef,
  watch,
  type ComputedRef,
  type WatchSource,
} from 'vue'
import type { IpcError, Reply } from '@shared/ipc/errors'
import type { AccountId } from '@shared/vocabulary/ids'
import { listen } from './bridge'
import { newestOnly } from './newest'

/** What a screen knows of its question. `idle`: there is nothing to ask. `busy`: there was no answer yet. */
export type Answer<Value> =
  | { readonly is: 'idle' }
  | { readonly is: 'busy' }
  | { readonly is: 'error'; readonly error: IpcError }
  | { readonly is: 'value'; readonly value: Value }

export interface QueryOptions {
  /** Whose changes could change the answer: it is asked for again then. Left out: everybody's. */
  readonly reloadOn?: 'any' | 'desk' | 'nothing' | { readonly accountId: AccountId }
  /** What the question is made of: it is asked again as soon as that changes. */
  readonly of?: WatchSource
  /** Not asked by itself, only by `load`. */
  readonly lazy?: boolean
}

/**
 * A question to main whose newest answer a screen shows. An answer stays until there is another one; a question that
 * failed is an error and never an empty answer. That nobody is signed in any more is seen to by the bridge.
 * @param question null: there is nothing to ask now
 */
export function useQuery<Value>(
  question: () => Promise<Reply<Value>> | null,
  { reloadOn = 'any', of, lazy = false }: QueryOptions = {},
) {
  const answer = shallowRef<Answer<Value>>({ is: lazy ? 'idle' : 'busy' })
  /** The last answer that was one, also while a newer question has failed. */
  const value = shallowRef<Value | null>(null)
  const busy = ref(false)
  const newest = newestOnly()

  async function load(): Promise<void> {
    const asked = question()
    if (asked === null) return nothing()
    busy.value = true
    if (answer.value.is === 'idle') answer.value = { is: 'busy' }
    const reply = await newest.reply(asked)
    if (reply === null) return
    busy.value = false
    if (reply.ok) take(reply.value)
    else answer.value = { is: 'error', error: reply.error }
  }

  function nothing(): void {
    newest.drop()
    busy.value = false
    value.value = null
    answer.value = { is: 'idle' }
  }

  /** Shows what main has said to something else that was asked. */
  function take(said: Value): void {
    value.value = said
    answer.value = { is: 'value', value: said }
  }

  whileShown(reloadOn, () => void load())
  // At once, so that a key that follows finds the question asked.
  if (of) watch(of, () => void load(), { flush: 'sync' })
  onScopeDispose(newest.drop)
  if (!lazy) void load()
  return { answer: computed(() => answer.value), value, error: errorOf(answer), busy, load, take }
}

/** Calls back for changes of what is shown, for as long as it is. */
export function whileShown(
  reloadOn: NonNullable<QueryOptions['reloadOn']>,
  reload: () => void,
): void {
  if (reloadOn === 'nothing') return
  onScopeDispose(
    listen('desk.changed', ({ accountId }) => {
      // Null: more than one account has changed, or something of the desk itself.
      const isOthers =
        reloadOn === 'desk' || (reloadOn !== 'any' && reloadOn.accountId !== accountId)
      if (accountId === null || !isOthers) reload()
    }),
  )
}

export function errorOf(answer: { readonly value: Answer<unknown> }): ComputedRef<IpcError | null> {
  return computed(() => (answer.value.is === 'error' ? answer.value.error : null))
}
