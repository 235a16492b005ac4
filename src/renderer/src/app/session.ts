import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watchEffect } from 'vue'
import type { AppView } from '@shared/views/app'
import type { IpcError } from '@shared/ipc/errors'
import { ask, listen } from '../bridge'
import { useClock } from './clock'

/** Where the console stands: phase, operator, profile, and how dates and words are shown. */
export const useSession = defineStore('session', () => {
  const view = shallowRef<AppView | null>(null)
  const error = shallowRef<IpcError | null>(null)
  const working = ref(false)
  const forgetters: (() => void)[] = []
  const clock = useClock()

  const language = computed(() => view.value?.language ?? 'en')
  const zone = computed(() => view.value?.zone ?? 'UTC')
  const rooms = computed(() => view.value?.operator?.rooms ?? [])
  const isSample = computed(() => view.value?.profile.kind === 'sample')

  watchEffect(() => {
    document.documentElement.lang = language.value
    document.documentElement.dataset['theme'] = view.value?.theme ?? 'system'
  })

  function apply(next: AppView): void {
    const wasReady = view.value?.phase === 'ready'
    view.value = next
    error.value = null
    clock.set(next.now)
    if (wasReady && next.phase !== 'ready') for (const forget of forgetters) forget()
  }

  async function load(): Promise<void> {
    const reply = await ask('app.show', {})
    if (reply.ok) apply(reply.value)
    else error.value = reply.error
  }

  async function lock(): Promise<void> {
    if (!view.value?.operator) return
    const reply = await ask('operators.lock', {})
    // Whatever went wrong, main knows best whether somebody is still signed in.
    if (reply.ok) apply(reply.value)
    else await load()
  }

  /** Called when the console is locked, so that nothing of the last operator stays in memory. */
  function whenLocked(forget: () => void): void {
    forgetters.push(forget)
  }

  clock.whenOutOfStep(() => void load())
  listen('desk.changed', ({ accountId }) => {
    if (accountId === null) void load()
  })

  return { view, error, working, language, zone, rooms, isSample, apply, load, lock, whenLocked }
})
