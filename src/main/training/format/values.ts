import { isScalar } from 'yaml'
import { parseDuration, parseInstant, type Instant, type Seconds } from '@shared/vocabulary/instant'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import { nearest } from './nearest'
import { foundText, invalid, wrong, type Place, type Reader } from './place'

/** An instant, or how far from the start of the scenario. */
export type When = { readonly instant: Instant } | { readonly fromStart: number }

function valueAt(place: Place): unknown {
  return isScalar(place.node) ? place.node.value : undefined
}

/** Text. Numbers are not text: they have lost their zeros and their plus sign. */
export function textOf(expected: Remark): Reader<string> {
  return (place) => {
    const value = valueAt(place)
    if (typeof value === 'string') return value
    return wrong(
      place,
      typeof value === 'number' || typeof value === 'boolean'
        ? remark('in-quotes', { what: expected })
        : expected,
    )
  }
}

export const text = textOf(remark('text'))

/** Text that says something. */
export const words: Reader<string> = (place) => {
  const read = text(place)
  return read !== invalid && read.trim() === '' ? wrong(place, remark('text-not-empty')) : read
}

/** Digits keep their zeros only in quotes. */
export const digits: Reader<string> = (place) => {
  const value = valueAt(place)
  return typeof value === 'string' && /^[\d\s-]+$/.test(value)
    ? value
    : wrong(place, remark('digits-in-quotes'))
}

export const flag: Reader<boolean> = (place) => {
  const value = valueAt(place)
  return typeof value === 'boolean' ? value : wrong(place, remark('true-or-false'))
}

export function wholeNumber(from: number, to: number): Reader<number> {
  return (place) => {
    const value = valueAt(place)
    return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
      ? value
      : wrong(place, remark('whole-number', { from, to }))
  }
}

/** One of a closed list of words; `what` names the list where it is too long to be told. */
export function oneOf<T extends string>(list: readonly T[], what?: Remark): Reader<T> {
  const expected =
    what ??
    (list.length === 1
      ? remark('one-word', { word: list[0] ?? '' })
      : remark('one-of', { words: list.join(', ') }))
  return (place) => {
    const value = valueAt(place)
    if (typeof value !== 'string') return wrong(place, expected)
    const word = list.find((one) => one === value)
    return word ?? wrong(place, expected, foundText(value.slice(0, 60), nearest(value, list)))
  }
}

/** Just this one value, as `check: true`. */
export const onlyTrue: Reader<true> = (place) =>
  valueAt(place) === true ? true : wrong(place, 'true')

export const length: Reader<Seconds> = (place) => {
  const value = valueAt(place)
  const read = typeof value === 'string' ? parseDuration(value) : null
  return read ?? wrong(place, remark('duration'))
}

export const instantValue: Reader<Instant> = (place) => {
  const value = valueAt(place)
  const read = typeof value === 'string' ? parseInstant(value) : null
  return read ?? wrong(place, remark('instant'))
}

/** `+30d`, `-3d`, `6d20h` or an instant. */
export const when: Reader<When> = (place) => {
  const value = valueAt(place)
  const at = typeof value === 'string' ? parseInstant(value) : null
  if (at !== null) return { instant: at }
  const fromStart = typeof value === 'string' ? signedDuration(value) : null
  return fromStart === null ? wrong(place, remark('offset-from-start')) : { fromStart }
}

/** `1m` or `+1m`: how long after the step before. */
export const offset: Reader<number> = (place) => {
  const value = valueAt(place)
  return (
    (typeof value === 'string' ? signedDuration(value) : null) ??
    wrong(place, remark('offset-from-step'))
  )
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
  return typeof value === 'string' && isHandle(value) ? value : wrong(place, remark('handle-form'))
}

/** A word that has to be the name of something; which one is checked once the whole file is read. */
export const mention = textOf(remark('handle'))
