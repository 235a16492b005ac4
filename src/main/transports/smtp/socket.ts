import { lookup as lookUpName } from 'node:dns'
import { connect, isIP, type LookupFunction, type Socket } from 'node:net'
import type { CheckStep } from '@shared/vocabulary/deliveryStates'
import { isTrouble, trouble, troubleOf, type Failure, type Trouble } from './trouble'

export type Tell = (step: CheckStep, detail: string) => void

/** In milliseconds, for all of it: name and connection, whichever of a name's addresses answers. */
const patience = 10_000

/**
 * Opens a connection on our own, so that it is known which address it leads to. Of several addresses each is tried in turn: a
 * dead one in front costs a quarter of a second.
 * @param lookup tests give their own
 */
export function socketTo(
  { host, port }: { readonly host: string; readonly port: number },
  stop: AbortSignal,
  tell: Tell = () => undefined,
  lookup: LookupFunction = lookUpName as LookupFunction,
): Promise<Socket | Trouble> {
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      lookup: telling(lookup, (found) => tell('address', found)),
      autoSelectFamily: true,
      noDelay: true,
    })
    const end = (result: Socket | Trouble): void => {
      clearTimeout(timer)
      stop.removeEventListener('abort', tooLate)
      socket.removeAllListeners('connect')
      if (isTrouble(result)) {
        socket.destroy()
        socket.on('error', () => undefined)
      } else socket.removeListener('error', failed)
      resolve(result)
    }
    const tooLate = (): void => end(trouble('time'))
    const failed = (error: Error & Failure): void => end(troubleOf(error))
    const timer = setTimeout(tooLate, patience)
    if (isIP(host) !== 0) tell('address', host)
    socket.on('error', failed)
    socket.once('connect', () => {
      tell('connected', `${socket.remoteAddress ?? ''} ${socket.remotePort ?? port}`)
      end(socket)
    })
    stop.addEventListener('abort', tooLate)
    if (stop.aborted) tooLate()
  })
}

/** Looks up as before, and says what was found. */
function telling(lookup: LookupFunction, found: (addresses: string) => void): LookupFunction {
  return (name, options, done) =>
    lookup(name, options, (error, address, family) => {
      if (error === null)
        found(
          Array.isArray(address) ? address.map((one) => String(one.address)).join(', ') : address,
        )
      done(error, address, family)
    })
}
