import { instantOfMilliseconds, plus, type Instant } from '@shared/vocabulary/instant'

const quarter = 900

/**
 * The instant that a wall clock of the zone shows `2026-03-29T03:30` at; null where the text is no date and time. In the
 * hour that happens twice it is the first one; in the hour that a spring night leaves out, the instant at which it would begin.
 */
export function instantOfLocal(text: string, zone: string): Instant | null {
  const milliseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)
    ? Date.parse(`${text}Z`)
    : NaN
  if (Number.isNaN(milliseconds)) return null
  const wanted = instantOfMilliseconds(milliseconds)
  // No zone is further than 14 hours from UTC; quarters of an hour are the finest offsets in use.
  for (let at = plus(wanted, -14 * 3_600); at <= wanted + 12 * 3_600; at = plus(at, quarter))
    if (Date.parse(`${localOf(at, zone)}Z`) / 1_000 >= wanted) return at
  return wanted
}

/** What a wall clock of the zone shows: `2026-03-31T11:01:00`, as a date field takes it. */
export function localOf(at: Instant, zone: string): string {
  return formatter(zone)
    .format(at * 1_000)
    .replace(', ', 'T')
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatters.set(zone, made)
  return made
}
