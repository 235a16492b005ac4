import type { Outcome } from '../../ports/carrier'
import type { TransportFault } from '@shared/vocabulary/deliveryStates'

/** What stands in the way before a message can be handed over: it concerns the server and how it is set, not the message. */
export interface Trouble {
  readonly fault: TransportFault
  /** What the server said; null: nothing. */
  readonly answer: string | null
}

export function trouble(fault: TransportFault, answer: string | null = null): Trouble {
  return { fault, answer }
}

export function isTrouble(value: unknown): value is Trouble {
  return typeof value === 'object' && value !== null && 'fault' in value
}

export function notSent({ fault, answer }: Trouble): Outcome {
  return { is: 'not-sent', fault, answer }
}

/** As much of a library's error as is looked at. It is never stored, told or put into words: it can hold what was being sent. */
export interface Failure {
  readonly code?: unknown
  readonly originalCode?: unknown
  readonly command?: unknown
  readonly response?: unknown
  readonly responseCode?: unknown
}

/** What the server has replied; null: the connection failed without a word. */
export function replyOf(error: Failure): { readonly code: number; readonly text: string } | null {
  return typeof error.responseCode === 'number' && typeof error.response === 'string'
    ? { code: error.responseCode, text: error.response }
    : null
}

const firstOfHard = 500
const signInWanted = 530
const ofNames = /^(?:ENOTFOUND|EAI_\w+|EDNS)$/
const ofTime = /TIMEDOUT/
/** It doesn’t speak TLS at all. */
const ofSpeech = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST/
const ofCertificates = /CERT|SIGNATURE|ALTNAME|SSL|TLS|EPROTO/

/** What stood in the way of a session, by what failed. */
export function troubleOf(error: Failure): Trouble {
  const reply = replyOf(error)
  if (reply !== null) {
    if (error.command === 'STARTTLS') return trouble('no-tls', reply.text)
    return refusal(reply)
  }
  // It spoke, and not as a mail server does.
  if (typeof error.response === 'string') return trouble('protocol')
  const codes = [error.originalCode, error.code].filter((code) => typeof code === 'string')
  const [code = ''] = codes
  if (codes.some((one) => ofNames.test(one))) return trouble('name')
  if (codes.some((one) => ofTime.test(one))) return trouble('time')
  if (ofSpeech.test(code)) return trouble('no-tls')
  if (code === 'EPROTOCOL') return trouble('protocol')
  return trouble(code !== 'ETLS' && ofCertificates.test(code) ? 'certificate' : 'connection')
}

/** A reply that says no to all of it, not to one message. */
export function refusal(reply: { readonly code: number; readonly text: string }): Trouble {
  if (reply.code === signInWanted) return trouble('sign-in', reply.text)
  return trouble(reply.code < firstOfHard ? 'busy' : 'protocol', reply.text)
}
