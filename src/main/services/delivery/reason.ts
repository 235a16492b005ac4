import type { DeliveryReason } from '@shared/vocabulary/deliveryReasons'

type Mapped = readonly (readonly [RegExp, DeliveryReason])[]

/** Subjects and details of enhanced status codes (RFC 3463 and the IANA registry), the closer ones first. */
const enhanced: Mapped = [
  [/^\d\.1\.(?:1|3|6)$/, 'no-mailbox'],
  [/^\d\.1\.(?:2|10)$/, 'no-domain'],
  [/^\d\.2\.1$/, 'switched-off'],
  [/^\d\.2\.2$/, 'full'],
  [/^\d\.(?:2\.3|3\.4)$/, 'too-large'],
  [/^\d\.6\.(?:7|9|10)$/, 'letters'],
  [/^4\.7\.\d+$/, 'later'],
  [/^5\.7\.8$/, 'sign-in'],
  [/^\d\.7\.\d+$/, 'policy'],
  [/^\d\.4\.7$/, 'not-in-time'],
  [/^5\.4\.\d+$/, 'unreachable'],
  [/^\d\.3\.\d+$/, 'trouble'],
  [/^4\.\d+\.\d+$/, 'later'],
]

/** What SMS centres and gateways say, in the words of SMPP 3.4 and by the status of HTTP. */
const spoken: Mapped = [
  [/\b(?:ESME_)?RINVDST(?:ADR|TON|NPI)\b/, 'no-number'],
  [/\b(?:ESME_)?R(?:THROTTLED|MSGQFUL)\b/, 'later'],
  [/\b(?:ESME_)?R(?:BINDFAIL|INVPASWD|INVSYSID)\b/, 'sign-in'],
  [/\b(?:ESME_)?R(?:INVSRCADR|SUBMITFAIL|CNTSUBDL)\b/, 'policy'],
  [/\b(?:ESME_)?RSYSERR\b/, 'trouble'],
  [/\bEXPIRED\b/, 'not-in-time'],
  [/\bREJECTD\b/, 'policy'],
  [/\bUNDELIV\b/, 'undeliverable'],
  [/\bHTTP (?:401|403)\b/, 'sign-in'],
  [/\bHTTP (?:408|425|429)\b/, 'later'],
  [/\bHTTP 5\d\d\b/, 'trouble'],
]

/** Basic replies of SMTP, for servers that give no enhanced code. */
const basic: Mapped = [
  [/^(?:552|452)\b/, 'full'],
  [/^(?:550|551|553)\b/, 'no-mailbox'],
  [/^4\d\d\b/, 'later'],
]

const enhancedCode = /\b[245]\.\d{1,3}\.\d{1,3}\b/

/** What an answer means, as far as it says so in a code; null: it doesn’t, or it says yes. */
export function reasonOf(answer: string | null): DeliveryReason | null {
  if (answer === null) return null
  const code = enhancedCode.exec(answer)?.[0]
  if (code !== undefined) return code.startsWith('2') ? null : first(enhanced, code)
  return first(spoken, answer) ?? first(basic, answer)
}

const first = (mapped: Mapped, text: string): DeliveryReason | null =>
  mapped.find(([pattern]) => pattern.test(text))?.[1] ?? null
