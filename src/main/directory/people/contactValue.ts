import { isSupportedCountry } from 'libphonenumber-js/max'
import type { ProblemId } from '@shared/vocabulary/directory'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { hasNoMessages, readAddress, type Address } from '../../engine/model/address'
import { withoutPasted } from '../../engine/model/pasted'
import { limits } from '../model/limits'
import { hasInvisible } from '../model/invisible'

export type ContactReading =
  | { readonly address: Address; readonly cleaned: boolean }
  | { readonly problem: Extract<ProblemId, `email-${string}` | `phone-${string}`> }

const roundedBySpreadsheet = /^\d[.,]\d+E\+?\d+$/i
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
  const address = readAddress('email', text)
  return address ? { address, cleaned: hasInvisible(text.trim()) } : { problem: 'email-unreadable' }
}

function readPhoneCell(text: string, country: string | null): ContactReading {
  if (text.trim().length > limits.valueCharacters) return { problem: 'phone-unreadable' }
  const number = withoutPasted('phone', text)
  if (roundedBySpreadsheet.test(number)) return { problem: 'phone-rounded' }
  const international = number.startsWith('+')
  if (!international) {
    const digits = number.match(/\d/g)?.length ?? 0
    if (digits < fewestDigits) return { problem: 'phone-unreadable' }
    if (country === null) return { problem: 'phone-without-country' }
    if (!isSupportedCountry(country)) return { problem: 'phone-country-unknown' }
  }
  const readIn = international ? undefined : (country ?? undefined)
  const address = readAddress('phone', text, readIn)
  if (address) return { address, cleaned: hasInvisible(text.trim()) }
  return { problem: hasNoMessages(number, readIn) ? 'phone-no-messages' : 'phone-unreadable' }
}
