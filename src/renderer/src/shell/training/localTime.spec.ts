import { describe, expect, it } from 'vitest'
import { formatInstant, instant } from '@shared/vocabulary/instant'
import { instantOfLocal, localOf } from './localTime'

const read = (text: string, zone: string) => formatInstant(instantOfLocal(text, zone)!)

describe('a date that is typed in the room', () => {
  it('is read in the zone of the room, in summer and in winter', () => {
    expect(read('2026-03-01T10:00', 'Europe/Madrid')).toBe('2026-03-01T09:00:00Z')
    expect(read('2026-06-01T10:00', 'Europe/Madrid')).toBe('2026-06-01T08:00:00Z')
    expect(read('2026-06-01T10:00', 'Asia/Kathmandu')).toBe('2026-06-01T04:15:00Z')
    expect(read('2026-06-01T10:00', 'UTC')).toBe('2026-06-01T10:00:00Z')
  })

  it('takes the seconds that the field shows', () => {
    expect(read('2026-03-01T10:00:37', 'Europe/Madrid')).toBe('2026-03-01T09:00:37Z')
  })

  it('in the hour that a spring night leaves out is the instant at which it would begin', () => {
    expect(read('2026-03-29T02:30', 'Europe/Madrid')).toBe('2026-03-29T01:00:00Z')
  })

  it('in the hour that happens twice is the first one', () => {
    expect(read('2026-10-25T02:30', 'Europe/Madrid')).toBe('2026-10-25T00:30:00Z')
  })

  it('is nothing where the text is no date', () => {
    expect(instantOfLocal('', 'UTC')).toBeNull()
    expect(instantOfLocal('2026-13-40T99:99', 'UTC')).toBeNull()
  })

  it('comes back as it was shown', () => {
    const at = instant('2026-03-31T09:01:07Z')
    expect(localOf(at, 'Europe/Madrid')).toBe('2026-03-31T11:01:07')
    expect(instantOfLocal(localOf(at, 'Europe/Madrid'), 'Europe/Madrid')).toBe(at)
  })
})
