import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  duration,
  formatDuration,
  formatInstant,
  instant,
  parseDuration,
  parseInstant,
  plus,
  type Seconds,
} from './instant'

describe('instants and durations', () => {
  it('are written the way that they are read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(parseInstant(formatInstant(seconds as ReturnType<typeof instant>))).toBe(seconds)
        expect(parseDuration(formatDuration(seconds as Seconds))).toBe(seconds)
      }),
    )
  })

  it('count 30 days as 720 hours across a leap day', () => {
    expect(formatInstant(plus(instant('2028-02-10T09:00:00Z'), duration('30d')))).toBe(
      '2028-03-11T09:00:00Z',
    )
  })

  it('refuse days that do not exist and text that is neither', () => {
    for (const text of [
      '2026-02-30T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-03-01',
      '2026-03-01T09:00:00+01:00',
      'soon',
    ])
      expect([text, parseInstant(text)]).toEqual([text, null])
    for (const text of ['', '5', 'd', '1w', '-3d', '1d ', '1.5h'])
      expect([text, parseDuration(text)]).toEqual([text, null])
  })
})
