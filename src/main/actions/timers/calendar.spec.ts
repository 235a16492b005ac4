import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import { calendarOf } from './calendar'

const now = instant('2026-11-22T09:00:00Z')
const at = instant('2026-12-01T00:00:05Z')
const one = (summary: string) => calendarOf([{ id: 'account-1 reminder', at, summary }], now)
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

describe('the calendar', () => {
  it('gives each date in UTC, with when it was made and a name that stays the same', () => {
    expect(one('Reminder').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Latchkey//Timers//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
      'BEGIN:VEVENT', 'UID:account-1 reminder@latchkey', 'DTSTAMP:20261122T090000Z', 'DTSTART:20261201T000005Z', 'SUMMARY:Reminder', 'TRANSP:TRANSPARENT', 'END:VEVENT',
      'END:VCALENDAR', '',
    ])
  })

  it('escapes what means something in the format, and leaves out what no calendar can show', () => {
    expect(unfolded(one('a,b;c\\d\r\ne\nf\u0007g: “h”'))).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne\\nfg: “h”\r\n')
  })

  it('folds every line at 75 octets without cutting a character, and unfolded it is whole', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 }).filter((text) => !/[\\;,\p{Cc}\p{Cs}]/u.test(text)), (summary) => {
      const text = one(summary)
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(unfolded(text)).toContain(`SUMMARY:${summary}\r\n`)
    }))
  })

  it('without dates is still a calendar', () => {
    expect(calendarOf([], now)).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  })
})
