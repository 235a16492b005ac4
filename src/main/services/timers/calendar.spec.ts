import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, instant } from '@shared/vocabulary/instant'
import { calendarLines, type CalendarEntry } from './calendar'

const now = instant('2026-11-22T09:00:00Z')
const at = instant('2026-12-01T00:00:05Z')
const reminder: CalendarEntry = {
  id: 'account-1-reminder-1',
  at,
  sequence: 0,
  summary: 'Reminder',
  about: 'Happens by itself.',
  alarms: [duration('1h')],
  cancelled: false,
}
const one = (summary: string) => text([{ ...reminder, summary }])
const unfolded = (folded: string) => folded.replaceAll('\r\n ', '')

async function text(entries: readonly CalendarEntry[], organizer = 'Contoso'): Promise<string> {
  let all = ''
  for await (const lines of calendarLines(entries, organizer, now)) all += lines
  return all
}

describe('the calendar', () => {
  it('gives each date in UTC, with when it was made and a name that stays the same', async () => {
    expect((await one('Reminder')).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Latchkey//Timers//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:account-1-reminder-1@latchkey',
      'DTSTAMP:20261122T090000Z',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'ORGANIZER;CN="Contoso":mailto:desk@latchkey.invalid',
      'DTSTART:20261201T000005Z',
      'DTEND:20261201T001505Z',
      'SUMMARY:Reminder',
      'DESCRIPTION:Happens by itself.',
      'CLASS:CONFIDENTIAL',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT60M',
      'DESCRIPTION:Reminder',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('says of a date that will not happen that it is cancelled, and reminds nobody of it', async () => {
    const written = await text([{ ...reminder, sequence: 3, cancelled: true }])
    expect(written).toContain('UID:account-1-reminder-1@latchkey\r\n')
    expect(written).toContain('SEQUENCE:3\r\nSTATUS:CANCELLED\r\n')
    expect(written).not.toContain('VALARM')
  })

  it('has an organizer of any name, which can’t end its own quotes or its line', async () => {
    const written = await text([reminder], 'The "Helpers"; one: two,\r\nBEGIN:VEVENT')
    expect(unfolded(written)).toContain(
      'ORGANIZER;CN="The ’Helpers’; one: two,  BEGIN:VEVENT":mailto:desk@latchkey.invalid\r\n',
    )
    expect(written.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
  })

  it('escapes what means something in the format, and leaves out what no calendar can show', async () => {
    expect(unfolded(await one('a,b;c\\d\r\ne\nf\u0007g: “h”'))).toContain(
      'SUMMARY:a\\,b\\;c\\\\d\\ne\\nfg: “h”\r\n',
    )
  })

  it('folds every line at 75 octets without cutting a character, and unfolded it is whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ unit: 'grapheme', minLength: 60, maxLength: 200 })
          .filter((any) => !/[\\;,\p{Cc}\p{Cs}]/u.test(any)),
        async (summary) => {
          const written = await one(summary)
          for (const line of written.split('\r\n'))
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(unfolded(written)).toContain(`SUMMARY:${summary}\r\n`)
        },
      ),
    )
  })

  it('without dates is still a calendar', async () => {
    expect(await text([])).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  })
})
