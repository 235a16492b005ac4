import { describe, expect, it } from 'vitest'
import { duration, formatInstant, instant, plus, type Instant } from '@shared/vocabulary/instant'
import { systemClock } from './clock'
import { settableTime, type SettableTime } from './testing/settableMachine'

const suspectAfter = duration('14d')
const start = instant('2026-03-01T09:00:00Z')

const clockOf = (
  { time }: SettableTime,
  newest: Instant | null = null,
  seen: Instant | null = null,
) => systemClock({ newest, seen }, suspectAfter, time)

describe('the machine clock', () => {
  it('counts whole seconds', () => {
    const clock = systemClock({ newest: null, seen: null }, suspectAfter, {
      milliseconds: () => Date.parse('2026-03-01T09:00:00.999Z'),
      elapsed: () => 0,
    })
    expect(formatInstant(clock.now())).toBe('2026-03-01T09:00:00Z')
  })

  it('stands still while a small correction backwards is made up for', () => {
    const around = settableTime(plus(start, 10))
    const clock = clockOf(around)
    clock.now()
    around.isSet(-5)
    expect(clock.now()).toBe(plus(start, 10))
    around.passes(6)
    expect(clock.now()).toBe(plus(start, 11))
    expect(clock.doubt()).toBeNull()
  })

  it('does not hide a larger step back, is not believed then, and is again once it is right', () => {
    const around = settableTime(start)
    const clock = clockOf(around)
    clock.now()
    around.isSet(-3_600)
    expect(clock.now()).toBe(plus(start, -3_600))
    expect(clock.doubt()).toEqual({ kind: 'behind', lastSeen: start, says: plus(start, -3_600) })
    around.isSet(3_600)
    expect([clock.doubt(), clock.now()]).toEqual([null, start])
  })

  it('starts no earlier than the newest record, within a correction of two minutes', () => {
    expect(clockOf(settableTime(plus(start, -120)), start).now()).toBe(start)
    expect(clockOf(settableTime(plus(start, -120)), start).doubt()).toBeNull()
    expect(clockOf(settableTime(plus(start, -121)), start).doubt()).toMatchObject({
      kind: 'behind',
      lastSeen: start,
    })
  })
})

describe('a clock that is far ahead', () => {
  it('is believed when it is exactly as long after it was last seen as it may be, and not a second later', () => {
    expect(clockOf(settableTime(plus(start, suspectAfter)), start).doubt()).toBeNull()
    const late = clockOf(settableTime(plus(start, suspectAfter + 1)), start)
    expect(late.doubt()).toEqual({
      kind: 'ahead',
      lastSeen: start,
      says: plus(start, suspectAfter + 1),
    })
    expect(late.now()).toBe(start)
  })

  it('is measured from when the desk was last seen to run, also where nothing was recorded for weeks', () => {
    expect(
      clockOf(
        settableTime(plus(start, duration('20d'))),
        start,
        plus(start, duration('19d')),
      ).doubt(),
    ).toBeNull()
    expect(
      clockOf(settableTime(plus(start, duration('20d'))), start, plus(start, -1)).doubt(),
    ).toMatchObject({ lastSeen: start })
  })

  it('is not doubted where nothing was ever seen', () => {
    expect(clockOf(settableTime(start)).doubt()).toBeNull()
  })

  it('is held where it was last seen and goes on from there by the time that passes', () => {
    const around = settableTime(plus(start, duration('40d')))
    const clock = clockOf(around, start)
    around.passes(90)
    expect(clock.now()).toBe(plus(start, 90))
    around.isSet(duration('10d'))
    expect(clock.now()).toBe(plus(start, 90))
  })

  it('is followed once somebody says that it is right', () => {
    const around = settableTime(plus(start, duration('40d')))
    const clock = clockOf(around, start)
    clock.now()
    clock.believe()
    expect([clock.doubt(), clock.now()]).toEqual([null, plus(start, duration('40d'))])
  })

  it('is believed again by itself when the machine’s clock is put right', () => {
    const around = settableTime(plus(start, duration('40d')))
    const clock = clockOf(around, start)
    expect(clock.doubt()).not.toBeNull()
    around.isSet(-duration('40d'))
    around.passes(5)
    expect([clock.doubt(), clock.now()]).toEqual([null, plus(start, 5)])
  })

  it('is doubted in the same way when it is set forward, or the machine slept, while the desk runs', () => {
    const around = settableTime(start)
    const clock = clockOf(around, start)
    clock.now()
    around.isSet(suspectAfter)
    expect([clock.doubt(), clock.now()]).toEqual([null, plus(start, suspectAfter)])
    around.passes(60)
    clock.now()
    around.isSet(suspectAfter + 1)
    expect(clock.doubt()).toMatchObject({ kind: 'ahead', lastSeen: plus(start, suspectAfter + 60) })
    expect(clock.now()).toBe(plus(start, suspectAfter + 60))
  })
})

describe('a clock that was far ahead once', () => {
  it('is behind the records that were made meanwhile, until somebody says that it is right', () => {
    const around = settableTime(start)
    const clock = clockOf(around, plus(start, duration('3650d')))
    expect(clock.doubt()).toEqual({
      kind: 'behind',
      lastSeen: plus(start, duration('3650d')),
      says: start,
    })
    expect(clock.now()).toBe(start)
    clock.believe()
    around.passes(1)
    expect([clock.doubt(), clock.now()]).toEqual([null, plus(start, 1)])
  })
})
