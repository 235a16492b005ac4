import net, { isIP } from 'node:net'
import tls, { TLSSocket } from 'node:tls'
import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import { knownAuthorities } from '../../network/authorities'
import type { CheckedStep } from '../../ports/carrier'

/** Where a centre is, and how it is spoken to. */
export interface Place {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'plain'
  /** PEM; empty: those that this machine knows. */
  readonly authorities: string
}

/** Something stood in the way before anything was said. */
export interface Failed {
  readonly fault: TransportFault
  readonly answer: string | null
}

export type Told = (step: CheckedStep) => void

/** Connects within so many milliseconds. The socket that it answers is told of errors by whoever takes it. */
export function connect(
  { host, port, security, authorities }: Place,
  limit: number,
  told: Told,
): Promise<net.Socket | Failed> {
  return new Promise((resolve) => {
    const socket =
      security === 'plain'
        ? net.connect({ host, port })
        : tls.connect({
            host,
            port,
            servername: isIP(host) === 0 ? host : '',
            ca: [...knownAuthorities(), authorities],
            // Said anew: a variable of the environment can switch it off for a whole process.
            rejectUnauthorized: true,
          })
    const failed = (fault: TransportFault) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ fault, answer: null })
    }
    const timer = setTimeout(() => failed('time'), limit)
    const onError = (error: Error & { code?: unknown }) => failed(faultOf(String(error.code ?? '')))
    const onClose = () => failed('connection')
    socket.on('error', onError)
    socket.on('close', onClose)
    socket.setNoDelay(true)
    socket.once('lookup', (_error, address) => told({ step: 'address', detail: address }))
    socket.once('connect', () => told({ step: 'connected', detail: `${socket.remoteAddress}` }))
    socket.once(security === 'plain' ? 'connect' : 'secureConnect', () => {
      clearTimeout(timer)
      socket.off('error', onError)
      socket.off('close', onClose)
      if (socket instanceof TLSSocket) told({ step: 'secured', detail: securedBy(socket) })
      resolve(socket)
    })
  })
}

function securedBy(socket: TLSSocket): string {
  const { subject, issuer, valid_to: until, fingerprint256 } = socket.getPeerCertificate()
  const names = [subject.CN, issuer.O ?? issuer.CN].map(String)
  return [socket.getProtocol() ?? '', ...names, until, fingerprint256].join(' · ')
}

const byCode: Readonly<Record<string, TransportFault>> = {
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  EAI_NODATA: 'name',
  ETIMEDOUT: 'time',
}

/** The code of an error and nothing else of it: an error of TLS holds itself, and names what must not be told. */
export function faultOf(code: string): TransportFault {
  if (/CERT|SIGNATURE|ALTNAME|ISSUER/.test(code)) return 'certificate'
  if (/SSL|TLS|EPROTO/.test(code)) return 'no-tls'
  return byCode[code] ?? 'connection'
}
