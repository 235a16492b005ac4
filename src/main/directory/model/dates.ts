import { instantOfMilliseconds, type Instant } from '@shared/vocabulary/instant'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = String.raw`(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`
const time = String.raw`(?:(?:,? +|T)(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2})(?:[.,]\d+)?)?(?: ?(?<half>[ap])\.?m\.?)?(?: ?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?`
const weekday = String.raw`(?:[a-z]{3,9}\.?,? +)?`

const spellings = [
  String.raw`(?<y>\d{4})(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})${time}`,
  String.raw`(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:T?(?<h>\d{2})(?<min>\d{2})(?<s>\d{2})(?:\.\d+)?(?<zone>Z)?)?`,
  String.raw`(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<y>\d{4})${time}`,
  String.raw`${weekday}(?<d>\d{1,2})[ -]${monthName}[ -](?<y>\d{4})${time}`,
  String.raw`${weekday}${monthName} (?<d>\d{1,2}),? (?<y>\d{4})${time}`,
].map((spelling) => new RegExp(`^${spelling}$`, 'i'))

/** What a date cell says. `never`: the beginning of some calendar, which programs write for what has not happened. */
export type DateReading = Instant | 'ambiguous' | 'unreadable' | 'never' | 'days'

/** Of a spreadsheet, since the end of 1899; which years these five digits are, depends on the program. */
const days = /^\d{5}(?:[.,]\d+)?$/
/** A spreadsheet’s own zero. */
const dayNought = /^(?:1900-0?1-0?0|0?1\/0?0\/1900)(?: 0?0:00(?::00)?)?$/
const jsonDate = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/

/**
 * Reads a date, with or without a time, in the spellings that exports have. A time without a zone is read as UTC, because
 * no file says which zone it means. `03/04/2026` can be April or March: ambiguous, never guessed.
 */
export function readDate(text: string): DateReading {
  const trimmed = text.trim()
  const counted = readCount(trimmed)
  if (counted !== null) return counted
  if (days.test(trimmed)) return 'days'
  if (dayNought.test(trimmed)) return 'never'
  for (const spelling of spellings) {
    const parts = spelling.exec(trimmed)?.groups
    if (parts) return isBeginning(parts) ? 'never' : instantOf(parts)
  }
  return 'unreadable'
}

const fileTimeOf1970 = 116_444_736_000_000_000n
const endOfFileTime = '9223372036854775807'

/** Seconds, milliseconds or microseconds since 1970, or the 100 nanoseconds since 1601 of Active Directory; also as floats. */
function readCount(text: string): DateReading | null {
  const [, count = ''] = jsonDate.exec(text) ?? []
  if (count !== '') return Number(count) <= 0 ? 'never' : instantOfMilliseconds(Number(count))
  const digits = text.replace(/[.,]0+$/, '')
  if (/^0+$/.test(digits) || digits === endOfFileTime) return 'never'
  if (/^\d{10}$/.test(digits)) return instantOfMilliseconds(Number(digits) * 1000)
  if (/^\d{13}$/.test(digits)) return instantOfMilliseconds(Number(digits))
  if (/^\d{16}$/.test(digits)) return instantOfMilliseconds(Number(digits) / 1000)
  if (/^\d{17,18}$/.test(digits))
    return instantOfMilliseconds(Number((BigInt(digits) - fileTimeOf1970) / 10_000n))
  return null
}

const beginnings = [
  [0, 0, 0],
  [1, 1, 1],
  [1600, 12, 31],
  [1601, 1, 1],
  [1899, 12, 30],
  [1899, 12, 31],
  [1900, 1, 1],
  [1904, 1, 1],
  // Behind UTC, 1970 begins a day earlier.
  [1969, 12, 31],
  [1970, 1, 1],
]

function isBeginning(parts: Parts): boolean {
  const read = readMonthAndDay(parts)
  return (
    read !== 'ambiguous' &&
    beginnings.some(
      ([year, month, day]) => Number(parts.y) === year && read.month === month && read.day === day,
    )
  )
}

type Parts = Readonly<Record<string, string | undefined>>

function instantOf(parts: Parts): DateReading {
  const monthAndDay = readMonthAndDay(parts)
  if (monthAndDay === 'ambiguous') return 'ambiguous'
  const { month, day } = monthAndDay
  const [year, hour, minute, second] = [
    Number(parts.y),
    readHour(parts),
    Number(parts.min ?? 0),
    Number(parts.s ?? 0),
  ]
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const exists =
    at.getUTCMonth() === month - 1 &&
    at.getUTCDate() === day &&
    at.getUTCHours() === hour &&
    minute < 60 &&
    second < 60
  if (!exists || year < 100) return 'unreadable'
  return instantOfMilliseconds(at.getTime() - readZone(parts.zone) * 60_000)
}

function readMonthAndDay(parts: Parts): { month: number; day: number } | 'ambiguous' {
  if (parts.name)
    return { month: months.indexOf(parts.name.toLowerCase()) + 1, day: Number(parts.d) }
  if (parts.m) return { month: Number(parts.m), day: Number(parts.d) }
  const [first, second] = [Number(parts.a), Number(parts.b)]
  // Dots are written where the day comes first; slashes and dashes everywhere.
  if (parts.sep === '.' || first > 12 || first === second) return { month: second, day: first }
  return second > 12 ? { month: first, day: second } : 'ambiguous'
}

function readHour(parts: Parts): number {
  const hour = Number(parts.h ?? 0)
  if (!parts.half) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (parts.half.toLowerCase() === 'p' ? 12 : 0)
}

/** Minutes ahead of UTC. */
function readZone(zone: string | undefined): number {
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '')
  return offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0
}
