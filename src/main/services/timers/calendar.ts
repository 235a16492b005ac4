import { formatInstant, type Instant } from '@shared/vocabulary/instant'

/** One date of a calendar. */
export interface CalendarEntry {
  /** Always the same for the same date, so that a second import replaces the first. */
  readonly id: string
  readonly at: Instant
  readonly summary: string
}

const mostOctets = 75

/** Dates as the lines of an iCalendar file (RFC 5545): UTC, escaped, folded. By hand: the libraries for it are larger than what is used. */
export async function* calendarLines(
  entries: AsyncIterable<CalendarEntry> | Iterable<CalendarEntry>,
  now: Instant,
): AsyncGenerator<string> {
  yield lines(
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Latchkey//Timers//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  )
  for await (const { id, at, summary } of entries) {
    yield lines(
      'BEGIN:VEVENT',
      `UID:${escaped(id)}@latchkey`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(at)}`,
      `SUMMARY:${escaped(summary)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    )
  }
  yield lines('END:VCALENDAR')
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20260331T090100Z`. */
function stamp(at: Instant): string {
  return formatInstant(at).replace(/[-:]/g, '')
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** Lines of at most 75 octets; what follows begins with a space, and no character is cut in two. */
function folded(line: string): string {
  // Most lines by far: looking at each character would take longer than all the rest.
  if (Buffer.byteLength(line) <= mostOctets) return line
  let text = ''
  let octets = 0
  for (const character of line) {
    const length = Buffer.byteLength(character)
    if (octets + length > mostOctets) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += length
  }
  return text
}
