import { describe, expect, it } from 'vitest'
import { duration, instant, plus } from '@shared/vocabulary/instant'
import { lockedAfter } from './throttle'

const now = instant('2026-03-01T09:00:00Z')

describe('the wait after wrong passphrases', () => {
  it('leaves the first two free', () => {
    expect(lockedAfter(1, now)).toBeNull()
    expect(lockedAfter(2, now)).toBeNull()
  })

  it.each([
    [3, '30s'],
    [4, '1m'],
    [5, '5m'],
    [6, '15m'],
    [7, '15m'],
    [1000, '15m'],
  ] as const)('is, after %i in a row, %s', (failures, wait) => {
    expect(lockedAfter(failures, now)).toBe(plus(now, duration(wait)))
  })
})
