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

/**
 * Reads a date, with or without a time, in the spellings that exports have. A time without a zone is read as UTC, because
 * no file says which zone it means. `03/04/2026` can be April or March: ambiguous, never guessed.
 */
export function readDate(text: string): Instant | 'ambiguous' | 'unreadable' {
  const trimmed = text.trim()
  if (/^\d{10}$/.test(trimmed)) return instantOfMilliseconds(Number(trimmed) * 1000)
  if (/^\d{13}$/.test(trimmed)) return instantOfMilliseconds(Number(trimmed))
  for (const spelling of spellings) {
    const parts = spelling.exec(trimmed)?.groups
    if (parts) return instantOf(parts)
  }
  return 'unreadable'
}

type Parts = Readonly<Record<string, string | undefined>>

function instantOf(parts: Parts): Instant | 'ambiguous' | 'unreadable' {
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
  if (!exists || year < 1970) return 'unreadable'
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
