import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { longestTyped } from './address'

/** A number that customers call, as it is written abroad and at home. */
export interface SupportPhone {
  readonly international: string
  readonly national: string
}

/**
 * Reads the number of an organisation's own support; null where it is no possible number with its country. Unlike a contact it may
 * be a service (0800, 900) or have an extension: people call it, and nothing is sent there.
 */
export function readSupportPhone(text: string): SupportPhone | null {
  const typed = text.trim()
  if (typed.length > longestTyped.phone) return null
  const number = parsePhoneNumberFromString(typed, { extract: false })
  return number?.isPossible() === true
    ? { international: number.formatInternational(), national: number.formatNational() }
    : null
}
