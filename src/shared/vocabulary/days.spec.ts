import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import { beginningOfDay, daySpans, endOfDay } from './days'

describe('a day in a zone', () => {
  it.each([
    ['2026-06-01', 'UTC', '2026-06-01T00:00:00Z', '2026-06-02T00:00:00Z'],
    ['2026-06-01', 'Europe/Madrid', '2026-05-31T22:00:00Z', '2026-06-01T22:00:00Z'],
    ['2026-06-01', 'Asia/Kathmandu', '2026-05-31T18:15:00Z', '2026-06-01T18:15:00Z'],
    ['2026-06-01', 'Pacific/Kiritimati', '2026-05-31T10:00:00Z', '2026-06-01T10:00:00Z'],
    ['2026-06-01', 'Pacific/Pago_Pago', '2026-06-01T11:00:00Z', '2026-06-02T11:00:00Z'],
  ])('%s in %s goes from %s to %s', (day, zone, from, until) => {
    expect(beginningOfDay(day, zone)).toBe(instant(from))
    expect(endOfDay(day, zone)).toBe(instant(until))
  })

  it('has 23 or 25 hours where the clocks change on it', () => {
    expect(
      endOfDay('2026-03-29', 'Europe/Madrid')! - beginningOfDay('2026-03-29', 'Europe/Madrid')!,
    ).toBe(23 * 3_600)
    expect(
      endOfDay('2026-10-25', 'Europe/Madrid')! - beginningOfDay('2026-10-25', 'Europe/Madrid')!,
    ).toBe(25 * 3_600)
  })

  it('that is not one, or not written to the end yet, is none', () => {
    for (const text of ['', '2026', '2026-13-01', 'today'])
      expect(beginningOfDay(text, 'UTC')).toBeNull()
  })
})

describe('days one after another', () => {
  it.each(['Europe/Madrid', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Santiago'])(
    'in %s have no gap and no overlap over the change of the clocks',
    (zone) => {
      const spans = daySpans('2026-03-20', '2026-04-10', zone)
      expect(spans).toHaveLength(22)
      for (const [index, { day, from, until }] of spans.entries()) {
        expect([from, until]).toEqual([beginningOfDay(day, zone), endOfDay(day, zone)])
        expect(from).toBe(spans[index - 1]?.until ?? from)
      }
    },
  )

  it('are none where the first comes after the last', () => {
    expect(daySpans('2026-03-02', '2026-03-01', 'UTC')).toEqual([])
  })
})
