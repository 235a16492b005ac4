import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { knownAuthorities } from './authorities'
import { guardedLookup, guardedUrl, hostOf, mayReach, mayReachPlainly, Unreachable } from './reach'

export interface GuardedRequest {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  /** Whether addresses of an inner network may be reached. */
  readonly allowPrivate: boolean
  /** Whether they may be reached without encryption too; left out: only this machine may. */
  readonly plainInside?: boolean
  /** Certificates in PEM that vouch for the other side besides those that are known; empty: none. */
  readonly authorities: string
  /** Bytes; 0: what it says besides its status is of no use, and is not waited for. */
  readonly mostRead: number
}

/** `url`: it is none, or not encrypted where it has to be · `private`: an address of an inner network, which was not allowed */
export type NetworkFault = 'url' | 'name' | 'private' | 'connection' | 'certificate' | 'time'
export type NetworkStep = 'address' | 'connected' | 'secured' | 'answered'

export type Answer =
  | {
      readonly answered: true
      readonly status: number
      readonly retryAfter: string | null
      /** As far as it is short, and as far as it came. */
      readonly text: string
    }
  /** `left`: whether it had been handed over, so that nobody knows whether it was taken. */
  | { readonly answered: false; readonly fault: NetworkFault; readonly left: boolean }

/** What is read and thrown away, so that a socket ends well. */
const mostDrained = 64 * 1024

/**
 * Asks one server once, by Node's own client: the window and Chromium have no network, and get none by this. No redirect is
 * followed, no connection is kept, and no proxy of the environment is asked. It neither throws nor outlives its signal.
 * @param step hears how far it came
 */
export async function guardedRequest(
  asked: GuardedRequest,
  signal: AbortSignal,
  step?: (step: NetworkStep, detail: string) => void,
): Promise<Answer> {
  const { allowPrivate, plainInside = false } = asked
  const url = guardedUrl(asked.url, plainInside)
  if (url === null) return { answered: false, fault: 'url', left: false }
  const host = hostOf(url)
  if (isIP(host) !== 0 && !mayReach(host, allowPrivate))
    return { answered: false, fault: 'private', left: false }
  return new Promise((resolve) => {
    const isSecured = url.protocol === 'https:'
    let left = false
    let request: http.ClientRequest
    try {
      request = (isSecured ? https : http).request(url, {
        method: asked.method,
        agent: false,
        headers: {
          ...asked.headers,
          ...(asked.body === null ? {} : { 'content-length': Buffer.byteLength(asked.body) }),
          'user-agent': 'Latchkey',
          connection: 'close',
        },
        lookup: guardedLookup((address) =>
          isSecured ? mayReach(address, allowPrivate) : mayReachPlainly(address, plainInside),
        ),
        signal,
        // Said anew: a variable of the environment can switch it off for a whole process.
        ...(isSecured ? { ca: authoritiesWith(asked.authorities), rejectUnauthorized: true } : {}),
      })
    } catch {
      // A header that can’t be one, or certificates that are none.
      return resolve({ answered: false, fault: 'url', left: false })
    }
    request.on('socket', (socket) => {
      // Before the connection stands, nothing of the request has left.
      socket.once(isSecured ? 'secureConnect' : 'connect', () => (left = true))
      tell(socket, step)
    })
    request.on('error', (error) => resolve({ answered: false, fault: faultOf(error), left }))
    request.on('response', (response) => {
      step?.('answered', String(response.statusCode ?? 0))
      read(response, asked.mostRead, (text) =>
        resolve({
          answered: true,
          status: response.statusCode ?? 0,
          retryAfter: response.headers['retry-after'] ?? null,
          text,
        }),
      )
    })
    request.end(asked.body ?? undefined)
  })
}

/** An answer is one from its first line on: what breaks off or takes too long afterwards only shortens it. */
function read(response: IncomingMessage, most: number, done: (text: string) => void): void {
  const chunks: Buffer[] = []
  let length = 0
  const end = () => done(Buffer.concat(chunks).subarray(0, most).toString('utf8'))
  response.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length - chunk.length < most) chunks.push(chunk)
    if (length > Math.max(most, mostDrained)) response.destroy()
  })
  response.on('error', () => undefined)
  response.on('close', end)
  if (most === 0) end()
}

function tell(socket: Socket, step: Parameters<typeof guardedRequest>[2]): void {
  socket.once('lookup', (_error, address) => step?.('address', address))
  socket.once('connect', () => step?.('connected', socket.remoteAddress ?? ''))
  socket.once('secureConnect', () => {
    if (!(socket instanceof TLSSocket)) return
    const { issuer, valid_to: until } = socket.getPeerCertificate()
    step?.('secured', `${socket.getProtocol() ?? ''} · ${String(issuer.O ?? issuer.CN)} · ${until}`)
  })
}

function authoritiesWith(own: string): string[] {
  return own.trim() === '' ? knownAuthorities() : [...knownAuthorities(), own]
}

const ofCertificates = /CERT|SIGNATURE|ALTNAME|SSL|TLS|EPROTO/

function faultOf(error: Error & { code?: unknown }): NetworkFault {
  if (error instanceof Unreachable) return error.fault
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'time'
  return ofCertificates.test(String(error.code ?? '')) ? 'certificate' : 'connection'
}
