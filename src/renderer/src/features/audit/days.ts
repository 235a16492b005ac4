import { instantOfMilliseconds, plus, type Instant } from '@shared/vocabulary/instant'

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
  const next = new Date(Date.parse(`${text}T00:00:00Z`) + day * 1_000).toISOString().slice(0, 10)
  return beginningOfDay(next, zone)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function dayOf(at: Instant, zone: string): string {
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
