import { describe, expect, it } from 'vitest'
import { formatInstant, instant } from '@shared/vocabulary/instant'
import { machineClock, runsBackwards } from './clock'

describe('the machine clock', () => {
  it('counts whole seconds', () => {
    expect(formatInstant(machineClock(null, () => Date.parse('2026-03-01T09:00:00.999Z')).now())).toBe('2026-03-01T09:00:00Z')
  })

  it('stands still while a small correction backwards is made up for', () => {
    let time = Date.parse('2026-03-01T09:00:10Z')
    const clock = machineClock(null, () => time)
    clock.now()
    time -= 5_000
    expect(clock.now()).toBe(instant('2026-03-01T09:00:10Z'))
    time += 6_000
    expect(clock.now()).toBe(instant('2026-03-01T09:00:11Z'))
  })

  it('does not hide a larger step back', () => {
    let time = Date.parse('2026-03-01T09:00:00Z')
    const clock = machineClock(null, () => time)
    clock.now()
    time -= 3_600_000
    expect(clock.now()).toBe(instant('2026-03-01T08:00:00Z'))
  })

  it('starts no earlier than the newest record, within a correction', () => {
    const newest = instant('2026-03-01T09:00:00Z')
    expect(machineClock(newest, () => Date.parse('2026-03-01T08:59:00Z')).now()).toBe(newest)
    expect(runsBackwards(newest, instant('2026-03-01T08:59:00Z'))).toBe(false)
    expect(runsBackwards(newest, instant('2026-03-01T08:00:00Z'))).toBe(true)
    expect(runsBackwards(null, instant('2026-03-01T08:00:00Z'))).toBe(false)
  })
})
