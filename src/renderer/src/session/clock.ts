import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Instant } from '@shared/vocabulary/instant'

const resyncAfter = 60_000

/**
 * Main's clock, carried on between replies by the window's monotonic one. The window's own wall clock is never asked:
 * what an agent sees and what the engine decides must be the same time.
 */
export const useClock = defineStore('clock', () => {
  const now = ref(0 as Instant)
  /** The same as it was when the minute began, or when the clock was set: enough for what is hours away. */
  const thisMinute = ref(0 as Instant)
  let told = { at: 0, monotonic: performance.now() }
  let stands = false
  let ask: () => void = () => {}

  /** @param standing it goes on only when it is set again: the clock of the training room */
  function set(at: Instant, standing = false): void {
    told = { at, monotonic: performance.now() }
    stands = standing
    thisMinute.value = at
    tick()
  }

  function tick(): void {
    const passed = performance.now() - told.monotonic
    now.value = (stands ? told.at : Math.floor(told.at + passed / 1000)) as Instant
    if (now.value - thisMinute.value >= 60) thisMinute.value = now.value
    if (passed > resyncAfter) resync()
  }

  function resync(): void {
    told = { at: now.value, monotonic: performance.now() }
    ask()
  }

  /** Says who reads main's clock again: once a minute, and when the window comes back (the monotonic clock may have slept). */
  function whenOutOfStep(read: () => void): void {
    ask = read
    setInterval(tick, 1000)
    window.addEventListener('focus', resync)
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') resync()
    })
  }

  return { now, thisMinute, set, whenOutOfStep }
})
