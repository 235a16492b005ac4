import type { GatewaySettings } from '@shared/transports/http'
import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import type { Seconds } from '@shared/vocabulary/instant'
import type { Answer, NetworkFault } from '../../network/request'
import type { Outcome } from '../../ports/carrier'
import { jsonOf, wordsAt } from './pointer'

/** What a gateway is trusted to need: a day. */
const longestWait = 86_400
const longestReference = 200
/** In units: what a pattern is asked about. */
const longestMatched = 2_000
const longestSaid = 400

const ofSignIn: readonly number[] = [401, 403, 407]
/** It will, but not now; 402: once somebody has paid. */
const ofLater: readonly number[] = [408, 429, 503]
const paymentRequired = 402
const ofWrongPlace: readonly number[] = [404, 405, 410]

const isGood = (status: number): boolean => status >= 200 && status < 300
const isRedirect = (status: number): boolean => status >= 300 && status < 400

/** What came of a message that was given to a gateway. */
export function outcomeOf(answer: Answer, settings: GatewaySettings): Outcome {
  if (!answer.answered) {
    const fault = faultOf(answer.fault)
    return { is: answer.left ? 'unknown' : 'not-sent', fault, answer: null }
  }
  const { status, text } = answer
  const said = saidIn(answer, settings.error)
  if (isGood(status)) {
    if (!matches(text, settings.taken))
      return { is: 'refused', soft: false, answer: said, again: null }
    const reference = referenceIn(text, settings.reference)
    return { is: 'accepted', reference, answer: takenAs(answer, reference) }
  }
  const fault = standsInTheWay(status)
  if (fault !== null) return { is: 'not-sent', fault, answer: said }
  if (ofLater.includes(status))
    return { is: 'refused', soft: true, answer: said, again: waitOf(answer.retryAfter) }
  // Whoever fails in the middle may have taken it before.
  return status >= 500
    ? { is: 'unknown', fault: 'protocol', answer: said }
    : { is: 'refused', soft: false, answer: said, again: null }
}

/** What a status says of the gateway and how it is set, whatever the message; null: nothing. */
export function standsInTheWay(status: number): TransportFault | null {
  if (ofSignIn.includes(status)) return 'sign-in'
  if (status === paymentRequired) return 'busy'
  return isRedirect(status) || ofWrongPlace.includes(status) ? 'settings' : null
}

export function faultOf(fault: NetworkFault): TransportFault {
  return fault === 'url' || fault === 'private' ? 'settings' : fault
}

/** `HTTP 400 21211`: the status, and what the gateway says where it says it, or all of it. It is scrubbed before it is kept. */
export function saidIn(answer: Extract<Answer, { answered: true }>, pointer: string): string {
  const words = wordsAt(jsonOf(answer.text), pointer).join(' ')
  return `HTTP ${answer.status} ${words === '' ? answer.text.trim() : words}`
    .slice(0, longestSaid)
    .trim()
}

function takenAs(answer: Extract<Answer, { answered: true }>, reference: string | null): string {
  // A gateway that takes a message often says all of it again.
  const said = jsonOf(answer.text) === null ? answer.text.trim() : (reference ?? '')
  return `HTTP ${answer.status} ${said}`.slice(0, longestSaid).trim()
}

function referenceIn(text: string, pointer: string): string | null {
  const [reference = ''] = wordsAt(jsonOf(text), pointer)
  return /^[\x21-\x7e]+$/.test(reference) && reference.length <= longestReference ? reference : null
}

/** A pattern that is none matches nothing: a message is rather called refused than taken. */
function matches(text: string, pattern: string): boolean {
  if (pattern === '') return true
  try {
    return new RegExp(pattern, 'u').test(text.slice(0, longestMatched))
  } catch {
    return false
  }
}

/** Seconds or a date (RFC 9110); null: it doesn’t say. */
function waitOf(retryAfter: string | null): Seconds | null {
  if (retryAfter === null) return null
  const wait = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1_000)
  return Number.isFinite(wait) ? (Math.min(Math.max(wait, 0), longestWait) as Seconds) : null
}
