/** A point in time: whole seconds since 1970-01-01T00:00:00Z. All instants of the product are UTC. */
export type Instant = number & { readonly __instant: 'seconds since the epoch, UTC' }

/** A length of time in whole seconds. 30 days are 720 hours, whatever the clocks of a zone do meanwhile. */
export type Seconds = number & { readonly __seconds: 'a length of time' }

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/
const durationPart = /(\d+)(d|h|m|s)/y
const partSeconds = { d: 86_400, h: 3_600, m: 60, s: 1 } as const

/** Reads `2026-03-01T09:00:00Z`; fractions of a second are cut off. Anything else is null. */
export function parseInstant(text: string): Instant | null {
  if (!isoInstant.test(text)) return null
  const milliseconds = Date.parse(text)
  if (
    Number.isNaN(milliseconds) ||
    new Date(milliseconds).toISOString().slice(0, 10) !== text.slice(0, 10)
  )
    return null
  return instantOfMilliseconds(milliseconds)
}

/** The instant of a literal in our own code or tests. Throws on text that is not an instant. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text)
  if (parsed === null) throw new Error(`not an instant: ${text}`)
  return parsed
}

/** The whole second that a count of milliseconds since the epoch lies in. */
export function instantOfMilliseconds(milliseconds: number): Instant {
  return Math.floor(milliseconds / 1000) as Instant
}

/** `2026-03-01T09:00:00Z`. */
export function formatInstant(at: Instant): string {
  return `${new Date(at * 1000).toISOString().slice(0, 19)}Z`
}

/** Reads `90s`, `10m`, `24h`, `30d` and sums such as `6d20h`. Anything else is null. */
export function parseDuration(text: string): Seconds | null {
  let total = 0
  durationPart.lastIndex = 0
  for (let part; (part = durationPart.exec(text));) {
    total += Number(part[1]) * partSeconds[part[2] as keyof typeof partSeconds]
    if (durationPart.lastIndex === text.length)
      return Number.isSafeInteger(total) ? (total as Seconds) : null
  }
  return null
}

/** The length of a literal in our own code or tests. Throws on text that is not a duration. */
export function duration(text: string): Seconds {
  const parsed = parseDuration(text)
  if (parsed === null) throw new Error(`not a duration: ${text}`)
  return parsed
}

/** The shortest sum that `parseDuration` reads back: `6d20h`, `0s`. */
export function formatDuration(length: Seconds): string {
  let rest: number = length
  let text = ''
  for (const [unit, size] of Object.entries(partSeconds)) {
    const count = Math.floor(rest / size)
    if (count > 0) text += `${count}${unit}`
    rest -= count * size
  }
  return text || '0s'
}

export function plus(at: Instant, length: Seconds | number): Instant {
  return (at + length) as Instant
}

export function minus(at: Instant, length: Seconds | number): Instant {
  return (at - length) as Instant
}

export function latest(...instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
}

export function earliest(...instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null)
}
