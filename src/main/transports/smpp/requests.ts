import type { Seconds } from '@shared/vocabulary/instant'
import { textOf } from './pdu'

const version = 0x34
const joined = 0x40
const receiptPlease = 1
const international = { ton: 1, npi: 1 }
const alphanumeric = { ton: 5, npi: 0 }
const shortNumber = { ton: 3, npi: 0 }
const unsaid = { ton: 0, npi: 0 }
const longestShortNumber = 6
const longestName = 11
const longestNumber = 20
/** Centres keep nothing longer than some days; a fortnight is the most that any of them was found to take. */
const longestValidity = 14 * 24 * 60 * 60

export interface Credentials {
  readonly user: string
  readonly password: string
  readonly systemType: string
}

/** What is said to be let in, for sending and receiving. */
export function bindBody({ user, password, systemType }: Credentials): Buffer {
  return Buffer.concat([
    textOf(user),
    textOf(password),
    textOf(systemType),
    Buffer.from([version, 0, 0]),
    textOf(''),
  ])
}

export interface Submission {
  readonly from: string
  /** E.164. */
  readonly to: string
  readonly dataCoding: 0 | 8
  readonly isJoined: boolean
  readonly part: Buffer
  readonly isUrgent: boolean
  readonly validFor: Seconds | null
}

/** A part of a message that is to leave, with a receipt wanted. */
export function submitBody(one: Submission): Buffer {
  const from = sourceOf(one.from)
  return Buffer.concat([
    textOf(''),
    Buffer.from([from.ton, from.npi]),
    textOf(from.address),
    Buffer.from([international.ton, international.npi]),
    textOf(one.to.replace(/^\+/, '')),
    Buffer.from([one.isJoined ? joined : 0, 0, one.isUrgent ? 1 : 0]),
    textOf(''),
    textOf(one.validFor === null ? '' : relative(one.validFor)),
    Buffer.from([receiptPlease, 0, one.dataCoding, 0, one.part.length]),
    one.part,
  ])
}

/** Who it is from: a number, a short number, or a name of eleven letters. Whatever else is left to the centre. */
function sourceOf(sender: string): { ton: number; npi: number; address: string } {
  const number = /^\+?(\d+)$/.exec(sender.trim())?.[1]
  if (number !== undefined) {
    const kind = number.length <= longestShortNumber ? shortNumber : international
    return { ...kind, address: number.slice(0, longestNumber) }
  }
  const name = sender
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 .&_-]/g, '')
    .trim()
    .slice(0, longestName)
    .trim()
  return name === '' ? { ...unsaid, address: '' } : { ...alphanumeric, address: name }
}

/** SMPP 7.1.1.2: `000000001000000R` is ten minutes from now. */
export function relative(seconds: Seconds): string {
  const left = Math.min(longestValidity, Math.max(1, Math.floor(seconds)))
  const two = (value: number) => String(value).padStart(2, '0')
  const days = two(Math.floor(left / 86_400))
  const hours = two(Math.floor(left / 3_600) % 24)
  return `0000${days}${hours}${two(Math.floor(left / 60) % 60)}${two(left % 60)}000R`
}
