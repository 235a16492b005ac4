import {
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min'
import type { ContactKind } from '@shared/vocabulary/kinds'

/** An email address or a phone number in the one spelling that is stored and compared. */
export interface Address {
  readonly kind: ContactKind
  /** E.164 for a phone; NFC with a lower-case domain for an email. */
  readonly value: string
}

const longestEmail = 254
const longestLocalPart = 64
/** As typed, in code units: composing a text takes the square of its marks, so whatever can't be an address is not composed. */
const longestTyped = { email: 1_000, phone: 250 } as const
// Deliberately stricter than RFC 5321: quoted local parts and address literals are not offered by any sign-up page.
const localPart = /^[^\s@"(),:;<>[\\\]\p{Cc}]+$/u
/** Drawn as nothing: two addresses that a person sees as one. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u

/** Reads an email address or a phone number as a person types it; null where it is neither (rule contacts.kind). */
export function readAddress(kind: ContactKind, text: string, country?: string): Address | null {
  return kind === 'email' ? readEmail(text) : readPhone(text, country)
}

/** `Maria.G@EXAMPLE.org ` → `Maria.G@example.org`; null where it is not an email address. */
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
  return { kind: 'email', value: `${local}@${domain}` }
}

/**
 * `+34 612 345 678` → `+34612345678`; null where it is not a possible number, or one that leads on to an extension: no code
 * reaches that, and without it the number is a switchboard, which many people share.
 * @param country ISO 3166 code that a number without `+` is read in; without it such a number is refused, never guessed.
 */
export function readPhone(text: string, country?: string): Address | null {
  const number = numberIn(text, country)
  return number?.isPossible() && !leadsOn(number, text)
    ? { kind: 'phone', value: number.number }
    : null
}

/** Whether this is a number with an extension, in any of the spellings: `ext. 12`, `anexo 12`, `,,12`, `#12`. */
export function hasExtension(text: string, country?: string): boolean {
  const number = numberIn(text, country)
  return number !== undefined && leadsOn(number, text)
}

function numberIn(text: string, country: string | undefined): PhoneNumber | undefined {
  const typed = text.trim()
  if (typed.length > longestTyped.phone) return undefined
  return parsePhoneNumberFromString(typed, {
    defaultCountry: country as CountryCode | undefined,
    extract: false,
  })
}

/** The subaddress of RFC 3966 is dropped by the library with all that stands behind it. */
function leadsOn(number: PhoneNumber, text: string): boolean {
  return number.ext !== undefined || /;isub=/i.test(text)
}
