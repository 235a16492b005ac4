import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import { useClock } from './clock'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'performance', 'Date'] })
  setActivePinia(createPinia())
})

describe('the window’s clock', () => {
  it('goes on from main’s by the monotonic clock, whatever the machine’s wall clock does', () => {
    const clock = useClock()
    clock.whenOutOfStep(() => undefined)
    clock.set(instant('2026-03-01T09:00:00Z'))
    vi.setSystemTime('2031-01-01T00:00:00Z')
    vi.advanceTimersByTime(5_000)
    expect(clock.now).toBe(instant('2026-03-01T09:00:05Z'))
  })

  it('tells for what is hours away when a minute has passed, and at once when it is set', () => {
    const clock = useClock()
    clock.whenOutOfStep(() => undefined)
    clock.set(instant('2026-03-01T09:00:00Z'))
    vi.advanceTimersByTime(59_000)
    expect(clock.thisMinute).toBe(instant('2026-03-01T09:00:00Z'))
    vi.advanceTimersByTime(1_000)
    expect(clock.thisMinute).toBe(instant('2026-03-01T09:01:00Z'))
    clock.set(instant('2026-01-01T00:00:00Z'))
    expect(clock.thisMinute).toBe(instant('2026-01-01T00:00:00Z'))
  })

  it('asks main again once a minute, and when the window comes back', () => {
    const clock = useClock()
    const read = vi.fn()
    clock.whenOutOfStep(read)
    clock.set(instant('2026-03-01T09:00:00Z'))
    vi.advanceTimersByTime(59_000)
    expect(read).not.toHaveBeenCalled()
    vi.advanceTimersByTime(2_000)
    expect(read).toHaveBeenCalledOnce()
    window.dispatchEvent(new Event('focus'))
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('stands still in the training room until it is set again', () => {
    const clock = useClock()
    clock.whenOutOfStep(() => undefined)
    clock.set(instant('2026-03-01T09:00:00Z'), true)
    vi.advanceTimersByTime(40_000)
    expect(clock.now).toBe(instant('2026-03-01T09:00:00Z'))
    clock.set(instant('2026-11-25T20:00:00Z'))
    vi.advanceTimersByTime(5_000)
    expect(clock.now).toBe(instant('2026-11-25T20:00:05Z'))
  })
})
