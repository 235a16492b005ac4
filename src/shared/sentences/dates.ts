import type { Instant } from '@shared/vocabulary/instant'
import type { MessageLanguage } from '@shared/vocabulary/kinds'

/** The day stands before the month in all four. */
const locales: Readonly<Record<MessageLanguage, string>> = {
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  de: 'de-DE',
}
const formatters = new Map<string, Intl.DateTimeFormat>()

function parts(
  language: MessageLanguage,
  zone: string,
  at: Instant,
): Readonly<Record<string, string>> {
  const id = `${language} ${zone}`
  let formatter = formatters.get(id)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locales[language], {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formatters.set(id, formatter)
  }
  return Object.fromEntries(
    formatter.formatToParts(at * 1000).map((part) => [part.type, part.value]),
  )
}

/** A date of which a document may say no more than the year: `2025`, `May 2025`, `21 Nov 2026`. */
export function partialDateText(written: string, language: MessageLanguage): string {
  const pieces = written.split('-').length
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(pieces > 1 ? { month: 'short' } : {}),
    ...(pieces > 2 ? { day: 'numeric' } : {}),
  }).format(new Date(written))
}

/** An instant in one zone, cut into the pieces that screens put together. */
export interface DateText {
  /** `Tue 31 Mar 2026` */
  readonly date: string
  /** `Tue 31 Mar`: for a column of dates that are close. */
  readonly day: string
  /** `11:01` */
  readonly time: string
  /** `11:01:07` */
  readonly timeWithSeconds: string
}

/** Dates always carry their weekday; which zone they are in is said beside them. */
export function dateText(at: Instant, zone: string, language: MessageLanguage): DateText {
  const { weekday, day, month, year, hour, minute, second } = parts(language, zone, at)
  const dayText = `${weekday} ${day} ${month}`
  return {
    day: dayText,
    date: `${dayText} ${year}`,
    time: `${hour}:${minute}`,
    timeWithSeconds: `${hour}:${minute}:${second}`,
  }
}

const shapesOfDay = {
  weekday: { weekday: 'short' },
  short: { day: 'numeric', month: 'short' },
  long: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>
const dayFormatters = new Map<string, Intl.DateTimeFormat>()

/** A day of a calendar, `2026-03-31`: `Tue`, `31 Mar`, or `Tue 31 Mar 2026`. */
export function dayText(
  day: string,
  look: keyof typeof shapesOfDay,
  language: MessageLanguage,
): string {
  const id = `${language} ${look}`
  const formatter =
    dayFormatters.get(id) ??
    new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...shapesOfDay[look] })
  dayFormatters.set(id, formatter)
  return formatter.format(Date.parse(`${day}T00:00:00Z`)).replaceAll(',', '')
}

/** `Europe/Madrid` → `Madrid`: how a zone is named beside a time. */
export function zoneName(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** `Tue 31 Mar 2026, 11:01 Madrid (09:01 UTC)`: a date as a sentence carries it. */
export function dateInSentence(at: Instant, zone: string, language: MessageLanguage): string {
  const local = dateText(at, zone, language)
  const utc = dateText(at, 'UTC', language)
  if (zone === 'UTC') return `${utc.date}, ${utc.time} UTC`
  const otherDay = utc.day === local.day ? '' : `${utc.day}, `
  return `${local.date}, ${local.time} ${zoneName(zone)} (${otherDay}${utc.time} UTC)`
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const
const unitFormatters = new Map<string, Intl.NumberFormat>()

/**
 * A length of time in its largest unit, to the nearest one, with the second unit where the first is small: `18 days`,
 * `2 days 4 hours`, `1 hour 5 min`. Minutes and seconds are those that are full, so that nothing is promised too long.
 */
export function lengthText(seconds: number, language: MessageLanguage): string {
  const whole = Math.max(0, Math.floor(seconds))
  const index = units.findIndex(([, size]) => whole >= size)
  if (index < 0) return inUnit(0, 'second', language)
  const [unit, size] = units[index] as (typeof units)[number]
  const count = Math.floor(whole / size)
  const next = units[index + 1]
  if (!next || unit === 'minute') return inUnit(count, unit, language)
  if (count > 2) return inUnit(Math.round(whole / size), unit, language)
  const rest = Math.floor((whole - count * size) / next[1])
  return rest === 0
    ? inUnit(count, unit, language)
    : `${inUnit(count, unit, language)} ${inUnit(rest, next[0], language)}`
}

function inUnit(count: number, unit: (typeof units)[number][0], language: MessageLanguage): string {
  const display = unit === 'day' || unit === 'hour' ? 'long' : 'short'
  const id = `${language} ${unit}`
  let formatter = unitFormatters.get(id)
  if (!formatter) {
    formatter = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: display })
    unitFormatters.set(id, formatter)
  }
  return formatter.format(count)
}

/** The weekday of a day, `2026-11-30`. */
export function weekdayText(
  day: string,
  language: MessageLanguage,
  style: 'short' | 'long' = 'short',
): string {
  return new Intl.DateTimeFormat(locales[language], { weekday: style, timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )
}
