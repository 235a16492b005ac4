import { z } from 'zod'
import { parseDuration, parseInstant, type Instant } from '@shared/vocabulary/instant'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import { expecting, made, textAs } from './schema'

/** An instant, or how far from the start of the scenario. */
export type When = { readonly instant: Instant } | { readonly fromStart: number }

/** Text. Numbers are not text: they have lost their zeros and their plus sign. */
export function textOf(expected: Remark) {
  return expecting(expected, z.string(), { quoted: true })
}

export const text = textOf(remark('text'))

/** Text that says something. */
export const words = made(text, (read, complain) => {
  if (read.trim() === '') complain({ expected: remark('text-not-empty') })
  return read
})

/** Digits keep their zeros only in quotes. */
export const digits = textAs(remark('digits-in-quotes'), (value) =>
  /^[\d\s-]+$/.test(value) ? value : null,
)

export const flag = expecting(remark('true-or-false'), z.boolean())

export function wholeNumber(from: number, to: number) {
  return expecting(
    remark('whole-number', { from, to }),
    z.custom<number>(
      (value) =>
        typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to,
    ),
  )
}

/** One of a closed list of words; `what` names the list where it is too long to be told. */
export function oneOf<const T extends string>(list: readonly T[], what?: Remark) {
  const word = z.enum(list)
  return what === undefined ? word : expecting(what, word)
}

/** Just this one value, as `check: true`. */
export const onlyTrue = expecting('true', z.literal(true))

export const length = textAs(remark('duration'), parseDuration)

export const instantValue = textAs(remark('instant'), parseInstant)

/** `+30d`, `-3d`, `6d20h` or an instant. */
export const when = textAs(remark('offset-from-start'), whenOf)

export function whenOf(text: string): When | null {
  const instant = parseInstant(text)
  if (instant !== null) return { instant }
  const fromStart = signedDuration(text)
  return fromStart === null ? null : { fromStart }
}

/** `1m` or `+1m`: how long after the step before. */
export const offset = textAs(remark('offset-from-step'), signedDuration)

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
const reserved = ['customer', 'system']

function asHandle(name: string): string | null {
  return handleForm.test(name) && !reserved.includes(name) ? name : null
}

export const handle = textAs(remark('handle-form'), asHandle)

/** The handle of somebody or something that the file brings in. */
export const newHandle = expecting(
  remark('handle-unreserved'),
  z.string().refine((name) => asHandle(name) !== null),
)

/** A word that has to be the name of something; which one is checked once the whole file is read. */
export const mention = textOf(remark('handle'))
