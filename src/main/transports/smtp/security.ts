import { X509Certificate } from 'node:crypto'
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls'
import { knownAuthorities } from '../../network/authorities'

/** Reading a hundred and fifty certificates takes longer than to send a message. */
let last: { readonly authorities: string; readonly context: SecureContext } | null = null

/** What is believed of the other side's certificate: whom Node and this machine know, and whom this organisation knows besides. */
export function believing(authorities: string): SecureContext | null {
  if (last?.authorities === authorities) return last.context
  try {
    const own = authorities.trim() === '' ? [] : [authorities]
    // Else what is none would only be passed over.
    for (const certificate of own) new X509Certificate(certificate)
    const ca = [...knownAuthorities(), ...own]
    last = { authorities, context: createSecureContext({ ca, minVersion: 'TLSv1.2' }) }
    return last.context
  } catch {
    // Not a certificate.
    return null
  }
}

/** What an administrator looks for in a certificate. */
export function certificateOf(socket: unknown): string | null {
  if (!(socket instanceof TLSSocket)) return null
  const { subject, issuer, valid_to: until, fingerprint256 } = socket.getPeerCertificate()
  const name = (of: Partial<typeof subject> | undefined): string => String(of?.CN ?? of?.O ?? '')
  return [
    socket.getProtocol(),
    name(subject),
    name(issuer),
    until,
    `SHA-256 ${fingerprint256}`,
  ].join(' · ')
}
