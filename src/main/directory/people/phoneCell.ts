import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max'
import type { ProblemId } from '@shared/vocabulary/directory'
import { hasNoMessages, readAddress, type Address } from '../../engine/model/address'
import { withoutPasted } from '../../engine/model/pasted'
import { limits } from '../model/limits'
import { isFictional, isPlaceholder, mayBePlaceholder } from './placeholders'
import { spreadsheetNumber } from './spreadsheet'

export type PhoneProblem = Extract<ProblemId, `phone-${string}`>
export type PhoneReading =
  | {
      readonly address: Address
      /** What is worth a note although it could be read. */
      readonly note: PhoneProblem | null
      /** Nothing else that it could be. What is not certain is never confirmed, and nothing is taken away for it. */
      readonly certain: boolean
    }
  | { readonly problem: PhoneProblem }

const fewestDigits = 3
/** Extensions have fewer. */
const fewestSubscriberDigits = 7
/** A plus, a country's three digits, and a number that is not short. */
const longEnough = 4 + fewestSubscriberDigits
/** Where there are so many and it is no number of anybody. */
const noughts = /0{7,}$/
const likeANumber = /^\+?[\d\s()./-]+$/
const mobile: readonly (string | undefined)[] = ['MOBILE', 'FIXED_LINE_OR_MOBILE']

/**
 * Reads a number as the files of providers and spreadsheets have it: the number that it was, where it can have been only one,
 * and otherwise none. @param country that a number without `+` is read in
 */
export function readPhoneCell(text: string, country: string | null): PhoneReading {
  if (text.trim().length > limits.valueCharacters) return { problem: 'phone-unreadable' }
  const number = withoutPasted('phone', text)
  const found = spreadsheetNumber(number)
  if (found.is === 'rounded') return { problem: 'phone-rounded' }
  if (found.is === 'date') return { problem: 'phone-damaged' }
  const international = number.startsWith('+')
  if (!international) {
    if ((number.match(/\d/g)?.length ?? 0) < fewestDigits || number.startsWith('-'))
      return { problem: 'phone-unreadable' }
    if (country === null) return { problem: 'phone-without-country' }
    if (!isSupportedCountry(country)) return { problem: 'phone-country-unknown' }
  }
  const home = international ? undefined : (country as CountryCode)
  if (found.is === 'tail') return readTail(number, found.before, home)
  if (found.is === 'digits' && home && (found.damaged || !found.digits.startsWith('0')))
    return readDigits(found.digits, home, found.damaged)
  return readText(number, home)
}

function readText(text: string, home: CountryCode | undefined): PhoneReading {
  const address = readAddress('phone', text, home)
  if (!address) return { problem: reasonOf(text, home) }
  // Most are beyond doubt, and taking a number apart once more is what takes longest of a million.
  if (address.value.length > longEnough && !mayBePlaceholder(address.value))
    return { address, note: noteOn(address.value), certain: true }
  return checked(readAs(address.value), null) ?? { problem: 'phone-unreadable' }
}

/** `+49 151 12345678.0`: with the nought one number, without it another. Only where one of them can't be is the other certain. */
function readTail(text: string, before: string, home: CountryCode | undefined): PhoneReading {
  const [without, within] = [readAs(before, home), readAs(text, home)]
  const certain = without?.isValid() && !within?.isValid() && !hasNoMessages(text, home)
  return (certain && checked(without, 'phone-repaired')) || { problem: 'phone-damaged' }
}

/**
 * Digits alone, which may have lost a plus or a nought before them: every number that they can have been is tried, those that
 * the numbering plans have before those that are only as long as a number.
 */
function readDigits(digits: string, home: CountryCode, damaged: boolean): PhoneReading {
  const national = readAs(digits, home)
  const all = distinct([national, readAs(`0${digits}`, home), readAs(`+${digits}`)])
  const valid = all.filter((one) => one.isValid())
  const [first, ...others] = valid.length > 0 ? valid : all
  if (!first) return { problem: reasonOf(digits, home) }
  if (isShort(first)) return { problem: 'phone-too-short' }
  if (others.length === 0) {
    const asWritten = !damaged && first.number === national?.number
    return checked(first, asWritten ? null : 'phone-repaired') ?? { problem: 'phone-unreadable' }
  }
  // Without a sign of damage it is what people of that country write.
  if (!damaged && national?.isValid() && isAsWrittenAtHome(digits, national))
    return { ...(checked(national, null) ?? { problem: 'phone-damaged' }), certain: false }
  const only = onlyMobile(valid, home)
  return (only && checked(only, 'phone-repaired')) ?? { problem: 'phone-damaged' }
}

/** Codes are sent to mobile phones: one goes before lines of its own country, which the number of another may be as well. */
function onlyMobile(numbers: readonly PhoneNumber[], home: CountryCode): PhoneNumber | null {
  const [first, ...others] = numbers.filter((one) => mobile.includes(one.getType()))
  const atHome = numbers.every((one) => one.countryCallingCode === getCountryCallingCode(home))
  return first && atHome && others.length === 0 ? first : null
}

/** What people of the country write has all digits and no prefix before them, and does not begin with the country's code. */
function isAsWrittenAtHome(digits: string, national: PhoneNumber): boolean {
  return (
    national.formatNational().replace(/\D/g, '') === digits &&
    !digits.startsWith(national.countryCallingCode)
  )
}

function readAs(text: string, home?: CountryCode): PhoneNumber | undefined {
  const address = readAddress('phone', text, home)
  return address ? parsePhoneNumberFromString(address.value) : undefined
}

function distinct(numbers: readonly (PhoneNumber | undefined)[]): PhoneNumber[] {
  const known = new Map(numbers.flatMap((one) => (one ? [[one.number, one] as const] : [])))
  return [...known.values()]
}

function checked(number: PhoneNumber | undefined, note: PhoneProblem | null): PhoneReading | null {
  if (!number) return null
  if (isPlaceholder(number.nationalNumber)) return { problem: 'phone-placeholder' }
  if (isShort(number) && !number.isValid()) return { problem: 'phone-too-short' }
  return {
    address: { kind: 'phone', value: number.number },
    note: note ?? noteOn(number.number),
    certain: note === null,
  }
}

function noteOn(number: string): PhoneProblem | null {
  return isFictional(number) ? 'phone-fictional' : null
}

function isShort(number: PhoneNumber): boolean {
  return number.nationalNumber.length < fewestSubscriberDigits && !mobile.includes(number.getType())
}

/** Why nothing could be read. */
function reasonOf(text: string, home: CountryCode | undefined): PhoneProblem {
  if (hasNoMessages(text, home)) return 'phone-no-messages'
  const digits = text.replace(/\D/g, '')
  if (!likeANumber.test(text) || digits.length < fewestDigits) return 'phone-unreadable'
  const number = parsePhoneNumberFromString(text, { defaultCountry: home, extract: false })
  if (isPlaceholder(number?.nationalNumber ?? '') || noughts.test(digits))
    return 'phone-placeholder'
  return validatePhoneNumberLength(text, home) === 'TOO_SHORT' || (number && isShort(number))
    ? 'phone-too-short'
    : 'phone-unreadable'
}
