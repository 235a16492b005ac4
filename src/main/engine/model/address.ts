import {
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { withoutPasted } from './pasted'

/** An email address or a phone number in the one spelling that is stored and compared. */
export interface Address {
  readonly kind: ContactKind
  /** E.164 for a phone; NFC with a lower-case domain for an email. */
  readonly value: string
}

const longestEmail = 254
const longestLocalPart = 64
/** As typed, in code units: composing a text takes the square of its marks, so whatever can't be an address is not composed. */
export const longestTyped = { email: 1_000, phone: 250 } as const
// Deliberately stricter than RFC 5321: quoted local parts and address literals are not offered by any sign-up page.
const localPart = /^[^\s@"(),:;<>[\\\]\p{Cc}]+$/u
/** Drawn as nothing: two addresses that a person sees as one. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u

/** Numbers without text messages. */
const services: readonly string[] = ['TOLL_FREE', 'PREMIUM_RATE', 'SHARED_COST']
const fewestDigits = 7
const fewestOfHouses = 6
const oneDigit = /^(\d)\1*$/
const mexicoBefore2019 = /^1(\d{10})$/
/** An address of the Internet protocol or a part of one: no domain ends in a number. */
const numericLabel = /^(?:\p{N}+|0x[\da-f]*)$/u

/**
 * Reads an email address or a phone number as a person types or pastes it, or a file has it; null where it is neither
 * (rule contacts.kind). Window, import, scenarios and find read with this.
 */
export function readAddress(kind: ContactKind, text: string, country?: string): Address | null {
  if (text.trim().length > longestTyped[kind]) return null
  const given = withoutPasted(kind, text)
  return kind === 'email' ? readEmail(given) : readPhone(given, country)
}

/** `Maria.G@EXAMPLE.org ` → `Maria.G@example.org`, with nothing taken off; null where it is not an email address. */
export function readEmail(text: string): Address | null {
  const typed = text.trim()
  if (typed.length > longestTyped.email) return null
  const trimmed = typed.normalize('NFC')
  if (unseen.test(trimmed)) return null
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, at)
  const domain = trimmed.slice(at + 1).toLowerCase()
  if (at < 1 || trimmed.length > longestEmail || local.length > longestLocalPart) return null
  if (
    !localPart.test(local) ||
    local.startsWith('.') ||
    local.endsWith('.') ||
    local.includes('..')
  )
    return null
  const labels = domain.split('.')
  if (labels.length < 2 || !labels.every((label) => label.length <= 63 && domainLabel.test(label)))
    return null
  if (numericLabel.test(labels.at(-1) ?? '')) return null
  return { kind: 'email', value: `${local}@${domain}` }
}

/**
 * `+34 612 345 678` → `+34612345678`; null where it is not a possible number, or one that no text message reaches: one that
 * leads on to an extension is a switchboard, which many people share; toll-free, premium and shared-cost numbers are services.
 * @param country ISO 3166 code that a number without `+` is read in; without it such a number is refused, never guessed.
 */
export function readPhone(text: string, country?: string): Address | null {
  const number = numberIn(text, country)
  if (!number || leadsOn(number, text)) return null
  const dialled = asDialled(number)
  return isSubscriber(dialled) ? { kind: 'phone', value: dialled.number } : null
}

/** Whether this is a number without text messages: a service, or one with an extension, in any of the spellings (`ext. 12`, `anexo 12`, `,,12`, `#12`). */
export function hasNoMessages(text: string, country?: string): boolean {
  const number = numberIn(text, country)
  return number !== undefined && (leadsOn(number, text) || isService(number))
}

function numberIn(text: string, country: string | undefined): PhoneNumber | undefined {
  const typed = text.trim()
  if (typed.length > longestTyped.phone) return undefined
  return parsePhoneNumberFromString(typed, {
    defaultCountry: country as CountryCode | undefined,
    extract: false,
  })
}

/** Mexico's mobile numbers had a 1 before them until 2019; address books and messengers still write it. */
function asDialled(number: PhoneNumber): PhoneNumber {
  const [, rest] = mexicoBefore2019.exec(number.nationalNumber) ?? []
  return number.countryCallingCode === '52' && rest !== undefined
    ? (parsePhoneNumberFromString(`+52${rest}`) ?? number)
    : number
}

/** Not whether it is valid by today's tables: a country may have opened a new range since. */
function isSubscriber(number: PhoneNumber): boolean {
  const { nationalNumber } = number
  if (!number.isPossible() || oneDigit.test(nationalNumber) || isService(number)) return false
  if (isExtension(number)) return false
  // A nought stays in front only where it belongs to the number, as in Italy; `+44 0800 123` is none.
  return !nationalNumber.startsWith('0') || number.isValid()
}

/** An extension that was given a country: no network has numbers as short, but for those of a few islands, which are known. */
function isExtension(number: PhoneNumber): boolean {
  const { length } = number.nationalNumber
  if (!number.isValid()) return length < fewestDigits
  return length < fewestOfHouses && number.getType() === 'FIXED_LINE'
}

function isService(number: PhoneNumber): boolean {
  return services.includes(number.getType() ?? '')
}

/** The subaddress of RFC 3966 is dropped by the library with all that stands behind it. */
function leadsOn(number: PhoneNumber, text: string): boolean {
  return number.ext !== undefined || /;isub=/i.test(text)
}
