import { isSupportedCountry } from 'libphonenumber-js/min'
import type { ProblemId } from '@shared/vocabulary/directory'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { hasExtension, readEmail, readPhone, type Address } from '../../engine/model/address'
import { limits } from '../model/limits'
import { hasInvisible, trimInvisible, withoutInvisible } from '../model/invisible'

export type ContactReading =
  | { readonly address: Address; readonly cleaned: boolean }
  | { readonly problem: Extract<ProblemId, `email-${string}` | `phone-${string}`> }

const roundedBySpreadsheet = /^\d[.,]\d+E\+?\d+$/i
/** What is left of a number that a spreadsheet was kept from computing with. */
const textMark = /^'(?=[+\d])/
const fewestDigits = 4

/** Reads one contact as an export writes it. @param country what the record says about the person's country, if anything */
export function readContact(
  kind: ContactKind,
  text: string,
  country: string | null,
): ContactReading {
  return kind === 'email' ? readEmailCell(text) : readPhoneCell(text, country)
}

function readEmailCell(text: string): ContactReading {
  const address = readEmail(trimInvisible(text))
  return address ? { address, cleaned: hasInvisible(text.trim()) } : { problem: 'email-unreadable' }
}

function readPhoneCell(text: string, country: string | null): ContactReading {
  // Nothing invisible means anything in a number, and phones' address books put direction marks around theirs.
  const visible = withoutInvisible(text).trim()
  if (visible.length > limits.valueCharacters) return { problem: 'phone-unreadable' }
  const number = visible.normalize('NFKC').replace(/^tel:/i, '').replace(textMark, '')
  if (roundedBySpreadsheet.test(number)) return { problem: 'phone-rounded' }
  const international = number.startsWith('+')
  if (!international) {
    const digits = number.match(/\p{Nd}/gu)?.length ?? 0
    if (digits < fewestDigits) return { problem: 'phone-unreadable' }
    if (country === null) return { problem: 'phone-without-country' }
    if (!isSupportedCountry(country)) return { problem: 'phone-country-unknown' }
  }
  const readIn = international ? undefined : (country ?? undefined)
  const address = readPhone(number, readIn)
  if (address) return { address, cleaned: visible !== text.trim() }
  return { problem: hasExtension(number, readIn) ? 'phone-no-messages' : 'phone-unreadable' }
}
