import http from 'node:http'
import https from 'node:https'
import { isIP, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { HookFault } from '@shared/vocabulary/hookEvents'
import type { HookPost } from '../ports/hooks'
import { knownAuthorities } from './authorities'
import { guardedLookup, hookUrl, hostOf, mayReach, Unreachable } from './reach'

/** In milliseconds, for all of it: name, connection and answer. */
const patience = 10_000
/** What a ticket system answers is of no use but its status. */
const mostAnswered = 64 * 1024
const firstOfTaken = 200
const firstOfRedirects = 300
const firstOfRefused = 400

/**
 * Sends a notice by Node's own client: the window and Chromium have no network, and get none by this. No redirect is followed, no
 * connection is kept, and no proxy of the environment is asked.
 * @param limit in milliseconds; tests wait less
 */
export function hookPost(limit = patience): HookPost {
  return async ({ url: text, headers, body, allowPrivate }, step) => {
    const url = hookUrl(text)
    if (url === null) return { taken: false, fault: 'url', status: null }
    const host = hostOf(url)
    if (isIP(host) !== 0 && !mayReach(host, allowPrivate))
      return { taken: false, fault: 'private', status: null }
    return new Promise((resolve) => {
      const failed = (fault: HookFault, status: number | null = null) => {
        resolve({ taken: false, fault, status })
        request.destroy()
      }
      const request = (url.protocol === 'https:' ? https : http).request(url, {
        method: 'POST',
        agent: false,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Latchkey',
          connection: 'close',
        },
        lookup: guardedLookup(allowPrivate, url.protocol === 'http:'),
        signal: AbortSignal.timeout(limit),
        // Said anew: a variable of the environment can switch it off for a whole process.
        ...(url.protocol === 'https:' ? { ca: knownAuthorities(), rejectUnauthorized: true } : {}),
      })
      request.on('socket', (socket) => tell(socket, step))
      request.on('error', (error) => failed(faultOf(error)))
      request.on('response', (response) => {
        const status = response.statusCode ?? 0
        step?.('answered', String(status))
        if (status >= firstOfRedirects && status < firstOfRefused) return failed('redirect', status)
        if (status < firstOfTaken || status >= firstOfRedirects) return failed('status', status)
        // Taken is taken: what else it says is read as far as it is short, so that its socket ends well.
        let read = 0
        response.on('data', (chunk: Buffer) => {
          read += chunk.length
          if (read > mostAnswered) request.destroy()
        })
        response.on('error', () => undefined)
        resolve({ taken: true, status })
      })
      request.end(body)
    })
  }
}

function tell(socket: Socket, step: Parameters<HookPost>[1]): void {
  socket.once('lookup', (_error, address) => step?.('address', address))
  socket.once('connect', () => step?.('connected', socket.remoteAddress ?? ''))
  socket.once('secureConnect', () => {
    if (!(socket instanceof TLSSocket)) return
    const { issuer, valid_to: until } = socket.getPeerCertificate()
    step?.('secured', `${socket.getProtocol() ?? ''} · ${String(issuer.O ?? issuer.CN)} · ${until}`)
  })
}

const ofCertificates = /CERT|SIGNATURE|ALTNAME|SSL|TLS|EPROTO/

function faultOf(error: Error & { code?: unknown }): HookFault {
  if (error instanceof Unreachable) return error.fault
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'time'
  return ofCertificates.test(String(error.code ?? '')) ? 'certificate' : 'connection'
}
