import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import { trouble, type Trouble } from '../smtp/trouble'

/** As much of the library’s error as is looked at. It is never stored, told or put into words: it can hold what was sent. */
interface Failure {
  readonly code?: unknown
  readonly authenticationFailed?: unknown
  readonly tlsFailed?: unknown
  readonly responseStatus?: unknown
  readonly responseText?: unknown
  readonly serverResponseCode?: unknown
}

/** What is known to stand in the way before the library is asked. */
export class InTheWay extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.fault)
  }
}

const ofNames = /^(?:ENOTFOUND|EAI_\w+)$/
const ofTime = /TIMEOUT|TIMEDOUT/
const ofTheNetwork = /^(?:E[A-Z]+|NoConnection|EConnectionClosed)$/
const ofSpeech = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST/
const ofCertificates = /CERT|SIGNATURE|ALTNAME|SSL|TLS/
/** RFC 5530: it would take the sign-in at another time. */
const busy = /^(?:UNAVAILABLE|INUSE|LIMIT)$/i

/** A token, or what only looks like something encoded: some servers repeat what they were sent. */
const encoded = /[\w+/=-]{24,}/g

/** What a failed reading means. */
export function faultOf(error: unknown): Trouble {
  if (error instanceof InTheWay) return error.trouble
  const failure: Failure = typeof error === 'object' && error !== null ? error : {}
  const answer =
    typeof failure.responseText === 'string' ? failure.responseText.replace(encoded, '•') : null
  return trouble(nameOf(failure), answer)
}

function nameOf(failure: Failure): TransportFault {
  const code = typeof failure.code === 'string' ? failure.code : ''
  if (failure.authenticationFailed === true)
    return busy.test(String(failure.serverResponseCode)) ? 'busy' : 'sign-in'
  if (ofNames.test(code)) return 'name'
  if (ofTime.test(code)) return 'time'
  if (ofSpeech.test(code)) return 'no-tls'
  if (ofCertificates.test(code)) return 'certificate'
  if (failure.tlsFailed === true) return 'no-tls'
  // It was asked for a folder, and says that there is none.
  if (failure.responseStatus === 'NO') return 'settings'
  return ofTheNetwork.test(code) ? 'connection' : 'protocol'
}
