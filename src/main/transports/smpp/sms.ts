import { gsmAlphabet, gsmEscape, gsmExtension } from '@shared/vocabulary/gsmAlphabet'
import { smsLength, smsParts } from '@shared/vocabulary/smsSegments'

/** A text message as a centre takes it: its parts in octets, each with what joins it to the others. */
export interface CodedSms {
  /** The field data_coding: the centre's own alphabet, which is GSM's, or UCS-2. */
  readonly dataCoding: 0 | 8
  readonly parts: readonly Buffer[]
  /** Whether each part begins with a header that says which part it is. */
  readonly isJoined: boolean
}

/** A header counts its parts in one octet. */
export const mostParts = 255

const numbers = new Map([...gsmAlphabet].map((sign, number) => [sign, number]))

/** @param joinedAs by what the phone knows the parts of this message from those of another: 0–255 */
export function coded(text: string, joinedAs: number): CodedSms {
  const isGsm = smsLength(text).coding === 'gsm'
  const parts = smsParts(text)
  const isJoined = parts.length > 1
  return {
    dataCoding: isGsm ? 0 : 8,
    isJoined,
    parts: parts.map((part, at) => {
      const octets = isGsm ? unpacked(part) : ucs2(part)
      return isJoined ? Buffer.concat([header(joinedAs, parts.length, at + 1), octets]) : octets
    }),
  }
}

/** One octet a sign: a centre packs them by seven bits itself. */
export function unpacked(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((sign) => {
      const number = numbers.get(sign)
      if (number !== undefined) return [number]
      const extended = gsmExtension.get(sign)
      if (extended === undefined) throw new TypeError('a sign that GSM does not have')
      return [gsmEscape, extended]
    }),
  )
}

function ucs2(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

/** 3GPP TS 23.040, 9.2.3.24.1: five octets follow; concatenated; three of it. */
function header(joinedAs: number, of: number, part: number): Buffer {
  return Buffer.from([0x05, 0x00, 0x03, joinedAs, of, part])
}
