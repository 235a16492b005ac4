import { instantOfMilliseconds, plus, type Instant } from './instant'

const day = 86_400

/**
 * When a day (`2026-03-29`) begins in a zone; null where the text is not a day. Not simply midnight of some offset: the
 * day on which the clocks change has another one at its beginning than at its end, and some days begin at one o'clock.
 */
export function beginningOfDay(text: string, zone: string): Instant | null {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  if (Number.isNaN(milliseconds)) return null
  const midnight = instantOfMilliseconds(milliseconds)
  // No zone is further than 14 hours from UTC; quarters of an hour are the finest offsets in use.
  for (let at = plus(midnight, -14 * 3_600); at < midnight + day; at = plus(at, 900))
    if (dayOf(at, zone) === text) return at
  return midnight
}

/** The first instant that is no longer part of it. */
export function endOfDay(text: string, zone: string): Instant | null {
  const beginning = beginningOfDay(text, zone)
  if (beginning === null) return null
  return beginningOfDay(laterDay(text, 1), zone)
}

/** The day after it, as a calendar has it; `by` days later, or before. */
export function laterDay(text: string, by: number): string {
  return new Date(Date.parse(`${text}T00:00:00Z`) + by * day * 1_000).toISOString().slice(0, 10)
}

/** A day with the instants that it lies between; `until` is no longer part of it. */
export interface DaySpan {
  readonly day: string
  readonly from: Instant
  readonly until: Instant
}

/** Every day from one to another in a zone, both counting; none where the first comes later. Throws on what is no day. */
export function daySpans(first: string, last: string, zone: string): DaySpan[] {
  const spans: DaySpan[] = []
  const beginning = beginningOfDay(first, zone)
  if (beginning === null) throw new RangeError(`not a day: ${first}`)
  let from = beginning
  for (let text = first; text <= last; text = laterDay(text, 1)) {
    const next = laterDay(text, 1)
    // Days have 23 to 25 hours where clocks change; where a zone changed sides of the date line, it is looked for.
    let until = plus(from, 23 * 3_600)
    while (until < from + 25 * 3_600 && dayOf(until, zone) !== next) until = plus(until, 900)
    if (dayOf(until, zone) !== next) until = endOfDay(text, zone) ?? until
    spans.push({ day: text, from, until })
    from = until
  }
  return spans
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The day that a calendar of the zone shows at an instant. */
export function dayOf(at: Instant, zone: string): string {
  const formatter =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  formatters.set(zone, formatter)
  return formatter.format(at * 1_000)
}
