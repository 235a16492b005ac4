import { domainToASCII } from 'node:url'
import type { Address } from '../engine/model/address'
import { foldedText } from './readings'

/** What an answer must not keep; a letter says it. */
export interface Hidden {
  /** Digits, two words to say, or a token or link; null: the message has none. */
  readonly code: string | null
  /** Null: nobody knows whose message it is about, as with a report. */
  readonly to: Address | null
  /** Passwords and tokens of the transport. */
  readonly secrets?: readonly string[]
}

/** What to look for in a text that is folded. */
export interface Needle {
  readonly pattern: RegExp
  /** Whether it is sure enough to be looked for in what only may be base64. */
  readonly isLong: boolean
}

/** In what is folded; any other letter ends a word too, which hides too much rather than too little. */
const alone = { before: '(?<![a-z0-9])', after: '(?![a-z0-9])' } as const
/** What people and servers put between the digits of a number, or between two words. */
const between = '[^a-z0-9]{0,3}'
/** A letter that GSM or ASCII lacks: right, without its mark, as a question mark, or in the wrong encoding. */
const anyShape = '[^\\n]{0,6}?'

const needle = (pattern: string, isLong: boolean): Needle => ({
  pattern: new RegExp(pattern, 'g'),
  isLong,
})
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const fewestPlain = 3
const utf8AsLatin1 = (text: string): string => Buffer.from(text).toString('latin1')

/** A word in the spellings that come back. One without enough plain letters is only looked for as it is, or in the wrong encoding. */
function spelled(text: string): string {
  const signs = [...text.normalize('NFC')]
  if (signs.every((sign) => sign <= '\x7f')) return literally(foldedText(text))
  return signs.filter((sign) => sign <= '\x7f').length < fewestPlain
    ? `(?:${[text, utf8AsLatin1(text)].map((one) => literally(foldedText(one))).join('|')})`
    : signs.map((sign) => (sign > '\x7f' ? anyShape : literally(foldedText(sign)))).join('')
}

const separated = (text: string): string => [...text].map(literally).join(between)

/** All that is looked for, the longest first. */
export function needlesOf({ code, to, secrets = [] }: Hidden): readonly Needle[] {
  return [
    ...(code === null ? [] : ofCode(code)),
    ...(to === null ? ofAnybody : to.kind === 'phone' ? ofNumber(to.value) : ofEmail(to.value)),
    ...secrets.flatMap(ofSecret),
    ...always,
  ]
}

function ofCode(code: string): readonly Needle[] {
  if (/^\d+$/.test(code)) return ofDigits(code)
  const link = URL.canParse(code) ? new URL(code) : null
  if (link !== null) return partsOf(link).flatMap((part) => windows(part, shortestOfToken))
  return /\s/.test(code) ? ofWords(code) : windows(code, shortestOfToken)
}

const shortestOfDigits = 4

/** All of it anywhere. What is left of it where somebody cut it: only where it stands alone, so that queue ids stay. */
function ofDigits(code: string): readonly Needle[] {
  const parts = [needle(separated(code), true)]
  for (let length = code.length - 1; length >= shortestOfDigits; length--)
    for (let at = 0; at + length <= code.length; at++)
      parts.push(
        needle(`${alone.before}${separated(code.slice(at, at + length))}${alone.after}`, false),
      )
  const half = Math.ceil(code.length / 2)
  // What begins an answer is its status; nobody can tell that it is half a code too.
  const ofStatus = '(?<!^)(?<!\\d\\.)'
  for (const part of [code.slice(0, half), code.slice(-half)])
    parts.push(needle(`${ofStatus}${alone.before}${part}${alone.after}(?!\\.\\d)`, false))
  return parts
}

function ofWords(code: string): readonly Needle[] {
  const words = code.split(/\s+/).map(spelled)
  return [
    needle(words.join(between), true),
    ...words.map((word) => needle(`${alone.before}${word}${alone.after}`, true)),
  ]
}

const shortestOfToken = 8
const longestWindows = 400

/** Every piece of a token that is long enough to be one: it may be cut, or broken over lines. */
function windows(token: string, length: number): readonly Needle[] {
  const signs = [...foldedText(token).slice(0, longestWindows)].map(literally)
  const most = Math.max(1, signs.length - length + 1)
  return Array.from({ length: most }, (_, at) =>
    needle(signs.slice(at, at + length).join('\\s{0,3}'), true),
  )
}

/** The parts of a link that are nobody else’s: not its scheme and its host. */
function partsOf(link: URL): readonly string[] {
  return [...link.pathname.split('/'), ...link.searchParams.values(), link.hash.slice(1)].filter(
    (part) => part.length >= shortestOfToken,
  )
}

const shortestLocalPart = 3

/** The part before the @ with or without its tag and its dots, and the domain after it if it is there. */
function ofEmail(value: string): readonly Needle[] {
  const at = value.lastIndexOf('@')
  const local = value.slice(0, at)
  const domain = value.slice(at + 1)
  const domains = [domain, domainToASCII(domain)]
    .filter((name) => name !== '')
    .map((name) => name.split('.').map(spelled).join('\\.'))
  const home = `\\s{0,2}(?:@|=|[(\\[]?\\bat\\b[)\\]]?)\\s{0,2}(?:${domains.join('|')})`
  return [local, local.replace(/\+.*$/, '')].map((name) => {
    const pieces = name.split(/[^\p{L}\p{N}\p{M}]+/u).filter((piece) => piece !== '')
    const isShort = pieces.join('').length < shortestLocalPart
    const said = pieces.length === 0 ? literally(name) : pieces.map(spelled).join(between)
    return needle(
      `${alone.before}${said}${isShort ? home : `(?:${home})?`}${alone.after}`,
      !isShort,
    )
  })
}

const digitsThatTell = 6
/** What stands before a number where it is dialled. */
const dialled = '(?:(?:\\+|00|\\(?0\\)?)[\\s().-]{0,2})?'

/** Six digits of it in a row, wherever: with its country, with a nought, as it is dialled there, or cut. */
function ofNumber(value: string): readonly Needle[] {
  const digits = value.replace(/\D/g, '')
  return Array.from({ length: Math.max(1, digits.length - digitsThatTell + 1) }, (_, at) =>
    needle(dialled + separated(digits.slice(at, at + digitsThatTell)), true),
  )
}

const shortestSecret = 3
const longSecret = 16
const windowOfSecret = 12

function ofSecret(secret: string): readonly Needle[] {
  if (secret.length < shortestSecret) return []
  return secret.length < longSecret
    ? [needle(literally(foldedText(secret)), true)]
    : windows(secret, windowOfSecret)
}

/** Addresses of whomever, and numbers that say that they are one. */
const always: readonly Needle[] = [
  needle('[^\\s<>"\'()[\\],:;=]{1,80}@[^\\s<>"\'()[\\],:;]{1,255}', false),
  needle('(?<![a-z0-9.])(?:\\+|00)(?:[\\s().-]{0,3}\\d){7,15}', false),
]

/** Where nobody knows whose message it is: whatever can be a code, a number, or the token of a link. */
const ofAnybody: readonly Needle[] = [
  needle('(?<![a-z0-9])(?=[a-z]*\\d)(?=\\d*[a-z])[a-z0-9]{26,}', true),
  needle(`${alone.before}\\d{6,}${alone.after}`, false),
  needle(`(?<![a-z0-9.-])\\d{3}[\\s-]\\d{3}(?![a-z0-9]|[.-]\\d)`, false),
  needle(`(?<![a-z0-9.:-])\\(?\\d{2,4}\\)?(?:[ -]\\d{2,4}){2,}(?![a-z0-9]|[.:]\\d)`, false),
]
