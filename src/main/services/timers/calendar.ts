import {
  duration,
  formatInstant,
  plus,
  type Instant,
  type Seconds,
} from '@shared/vocabulary/instant'

/** One date of a calendar. */
export interface CalendarEntry {
  /** Of whose account and which of its waits it is the date: always the same, so that a date that has moved replaces the one before. */
  readonly id: string
  readonly at: Instant
  /** How often the date has been changed since a calendar first had it. */
  readonly sequence: number
  readonly summary: string
  readonly about: string
  /** How long before it a calendar reminds of it. */
  readonly alarms: readonly Seconds[]
  /** It will not happen: a calendar that has it takes it out. */
  readonly cancelled: boolean
}

const mostOctets = 75
/** Long enough to be seen and clicked. */
const shownFor = duration('15m')
/** RFC 5546 wants an organizer that is an address. This one can't be anybody's (RFC 2606): nobody answers to a date. */
const nobody = 'mailto:desk@latchkey.invalid'

/**
 * Dates as the lines of an iCalendar file (RFC 5545, 5546): UTC, escaped, folded. By hand: the libraries for it are larger than what
 * is used.
 * @param organizer what the desk is called
 */
export async function* calendarLines(
  entries: AsyncIterable<CalendarEntry> | Iterable<CalendarEntry>,
  organizer: string,
  now: Instant,
): AsyncGenerator<string> {
  yield lines(
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Latchkey//Timers//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  )
  for await (const { id, at, sequence, summary, about, alarms, cancelled } of entries) {
    yield lines(
      'BEGIN:VEVENT',
      `UID:${escaped(id)}@latchkey`,
      `DTSTAMP:${stamp(now)}`,
      `SEQUENCE:${sequence}`,
      `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      `ORGANIZER;CN="${quoted(organizer)}":${nobody}`,
      `DTSTART:${stamp(at)}`,
      `DTEND:${stamp(plus(at, shownFor))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(about)}`,
      'CLASS:CONFIDENTIAL',
      'TRANSP:TRANSPARENT',
      ...(cancelled ? [] : alarms.flatMap((before) => alarm(before, summary))),
      'END:VEVENT',
    )
  }
  yield lines('END:VCALENDAR')
}

function alarm(before: Seconds, summary: string): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${before / 60}M`,
    `DESCRIPTION:${escaped(summary)}`,
    'END:VALARM',
  ]
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

/** Within quotes there is no way to write a quote. */
function quoted(text: string): string {
  return text.replaceAll('"', '’').replace(/\p{Cc}/gu, ' ')
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
