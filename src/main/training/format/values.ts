import { isScalar } from 'yaml'
import { parseDuration, parseInstant, type Instant, type Seconds } from '@shared/vocabulary/instant'
import { didYouMean } from './nearest'
import { invalid, wrong, type Place, type Reader } from './place'

/** An instant, or how far from the start of the scenario. */
export type When = { readonly instant: Instant } | { readonly fromStart: number }

function valueAt(place: Place): unknown {
  return isScalar(place.node) ? place.node.value : undefined
}

/** Text. Numbers are not text: they have lost their zeros and their plus sign. */
export function textOf(expected: string): Reader<string> {
  return (place) => {
    const value = valueAt(place)
    if (typeof value === 'string') return value
    return wrong(place, typeof value === 'number' || typeof value === 'boolean' ? `${expected} in quotes` : expected)
  }
}

export const text = textOf('text')

/** Text that says something. */
export const words: Reader<string> = (place) => {
  const read = text(place)
  return read !== invalid && read.trim() === '' ? wrong(place, 'text that is not empty') : read
}

/** Digits keep their zeros only in quotes. */
export const digits: Reader<string> = (place) => {
  const value = valueAt(place)
  return typeof value === 'string' && /^[\d\s-]+$/.test(value) ? value : wrong(place, 'digits in quotes')
}

export const flag: Reader<boolean> = (place) => {
  const value = valueAt(place)
  return typeof value === 'boolean' ? value : wrong(place, 'true or false')
}

export function wholeNumber(from: number, to: number): Reader<number> {
  return (place) => {
    const value = valueAt(place)
    return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to ? value : wrong(place, `a whole number from ${from} to ${to}`)
  }
}

/** One of a closed list of words; `what` names the list where it is too long to be told. */
export function oneOf<T extends string>(list: readonly T[], what?: string): Reader<T> {
  const expected = what ?? (list.length === 1 ? `“${list[0] ?? ''}”` : `one of ${list.join(', ')}`)
  return (place) => {
    const value = valueAt(place)
    if (typeof value !== 'string') return wrong(place, expected)
    const word = list.find((one) => one === value)
    return word ?? wrong(place, expected, `“${value.slice(0, 60)}”${didYouMean(value, list)}`)
  }
}

/** Just this one value, as `check: true`. */
export const onlyTrue: Reader<true> = (place) => (valueAt(place) === true ? true : wrong(place, 'true'))

export const length: Reader<Seconds> = (place) => {
  const value = valueAt(place)
  const read = typeof value === 'string' ? parseDuration(value) : null
  return read ?? wrong(place, 'a duration such as 90s, 10m, 24h, 30d or 6d20h')
}

export const instantValue: Reader<Instant> = (place) => {
  const value = valueAt(place)
  const read = typeof value === 'string' ? parseInstant(value) : null
  return read ?? wrong(place, 'an instant such as 2026-03-01T09:00:00Z')
}

/** `+30d`, `-3d`, `6d20h` or an instant. */
export const when: Reader<When> = (place) => {
  const value = valueAt(place)
  const at = typeof value === 'string' ? parseInstant(value) : null
  if (at !== null) return { instant: at }
  const fromStart = typeof value === 'string' ? signedDuration(value) : null
  return fromStart === null ? wrong(place, 'an offset from start such as +30d or -3d, or an instant such as 2026-03-01T09:00:00Z') : { fromStart }
}

/** `1m` or `+1m`: how long after the step before. */
export const offset: Reader<number> = (place) => {
  const value = valueAt(place)
  return (typeof value === 'string' ? signedDuration(value) : null) ?? wrong(place, 'an offset from the step before such as 1m or 24h')
}

/** Ten thousand years: what is longer leaves the calendar. */
const longest = 3_652_500 * 86_400

function signedDuration(value: string): number | null {
  const sign = /^[+-]/.exec(value)?.[0]
  const read = parseDuration(sign === undefined ? value : value.slice(1))
  if (read === null || read > longest) return null
  return sign === '-' ? -read : read
}

/** What a scenario calls somebody or something by. */
const handleForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u

export function isHandle(name: string): boolean {
  return handleForm.test(name) && !reserved.includes(name)
}

const reserved = ['customer', 'system']

export const handle: Reader<string> = (place) => {
  const value = valueAt(place)
  return typeof value === 'string' && isHandle(value) ? value : wrong(place, 'a handle: letters, digits, dots, dashes')
}

/** A word that has to be the name of something; which one is checked once the whole file is read. */
export const mention = textOf('a handle')
