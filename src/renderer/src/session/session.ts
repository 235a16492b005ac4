import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watchEffect } from 'vue'
import type { AppView } from '@shared/views/app'
import type { IpcError } from '@shared/ipc/errors'
import type { ScreenName } from '@shared/vocabulary/screens'
import { ask, listen, whenLockedOut } from '../query/bridge'
import { useClock } from './clock'

/** The screens that the training room's desk has; the others are about the live one. */
const simulated: readonly ScreenName[] = ['find', 'cases', 'timers', 'approvals', 'outbox']

/** Where the console stands: phase, operator, profile, and how dates and words are shown. */
export const useSession = defineStore('session', () => {
  const view = shallowRef<AppView | null>(null)
  const error = shallowRef<IpcError | null>(null)
  const working = ref(false)
  const forgetters: (() => void)[] = []
  const changers: (() => void)[] = []
  const savers: (() => void)[] = []
  const clock = useClock()

  const language = computed(() => view.value?.language ?? 'en')
  /** The room that the window is in, or null: then its desk is the live one. */
  const training = computed(() => view.value?.training ?? null)
  const zone = computed(() => training.value?.zone ?? view.value?.zone ?? 'UTC')
  /** Who acts at the desk that the window shows: in the training room the simulated operator, if there is one. */
  const operator = computed(() =>
    training.value ? training.value.operator : (view.value?.operator ?? null),
  )
  const screens = computed(() =>
    (operator.value?.screens ?? []).filter(
      (screen) => training.value === null || simulated.includes(screen),
    ),
  )
  /** The numbers of the policy at the desk that the window shows. */
  const numbers = computed(() => training.value?.numbers ?? view.value?.numbers ?? {})
  const isSample = computed(() => training.value === null && view.value?.profile.kind === 'sample')

  watchEffect(() => {
    document.documentElement.lang = language.value
    document.documentElement.dataset['theme'] = view.value?.theme ?? 'system'
    document.documentElement.dataset['place'] = training.value ? 'training' : 'desk'
  })

  function apply(next: AppView): void {
    const wasReady = view.value?.phase === 'ready'
    const wasTraining = training.value !== null
    view.value = next
    error.value = null
    clock.set(next.training?.now ?? next.now, next.training?.clockRuns === false)
    if (wasTraining !== (training.value !== null)) for (const change of changers) change()
    if (wasReady && next.phase !== 'ready') for (const forget of forgetters) forget()
  }

  async function load(): Promise<void> {
    const reply = await ask('app.show', {})
    if (reply.ok) apply(reply.value)
    else error.value = reply.error
  }

  async function lock(): Promise<void> {
    if (!view.value?.operator) return
    // Sent before the lock is, so that main has it: what is asked is answered in that order.
    for (const save of savers) save()
    const reply = await ask('operators.lock', {})
    // Whatever went wrong, main knows best whether somebody is still signed in.
    if (reply.ok) apply(reply.value)
    else await load()
  }

  /** Called before the console is locked by hand, while main still listens to who is signed in. */
  function beforeLock(save: () => void): void {
    savers.push(save)
  }

  /** Called when the console is locked, so that nothing of the last operator stays in memory. */
  function whenLocked(forget: () => void): void {
    forgetters.push(forget)
  }

  /** Called when the window enters the training room and when it leaves it: neither desk may show what is the other's. */
  function whenDeskChanges(change: () => void): void {
    changers.push(change)
  }

  clock.whenOutOfStep(() => void load())
  whenLockedOut(() => void load())
  listen('desk.changed', ({ accountId }) => {
    if (accountId === null) void load()
  })

  return {
    view,
    error,
    working,
    language,
    training,
    zone,
    operator,
    screens,
    numbers,
    isSample,
    apply,
    load,
    lock,
    beforeLock,
    whenLocked,
    whenDeskChanges,
  }
})
