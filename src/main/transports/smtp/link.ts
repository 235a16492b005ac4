import type { LookupFunction } from 'node:net'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { isLoopback } from '../../network/reach'
import { certificateOf } from './security'
import type { MailServer } from './settings'
import { signIn } from './signIn'
import { socketTo, type Tell } from './socket'
import { isTrouble, trouble, troubleOf, type Failure, type Trouble } from './trouble'

/** A session that is signed in and takes messages. */
export interface Link {
  readonly smtp: SMTPConnection
  /** What the server can, as it said so over the secured connection. */
  readonly offers: readonly string[]
  /** Hears, once, that the session is over. */
  whenOver(over: () => void): void
  isOver(): boolean
  /** Says goodbye, and waits for no answer. */
  close(): void
}

export interface Reaching {
  readonly stop: AbortSignal
  readonly tell?: Tell
  readonly lookup?: LookupFunction
}

/** In milliseconds. A server that was given a wrong secret lets the next one wait for some seconds. */
const setUp = 30_000
const greeting = 15_000
const silence = 60_000
const goodbye = 1_000
/** Its way of signing in gets to see what the server offers, which nothing else of the library's interface tells. */
const ours = 'LATCHKEY'

/** Connects, secures and signs in; or says what stood in the way, and then nothing has been sent that is not for anybody's ears. */
export async function openLink(
  server: MailServer,
  { stop, tell = () => undefined, lookup }: Reaching,
): Promise<Link | Trouble> {
  const { host, port, security } = server
  const socket = await socketTo(server, stop, tell, lookup)
  if (isTrouble(socket)) return socket
  // By the address that was reached, whatever name it goes by.
  if (security === 'plain' && !isLoopback(socket.remoteAddress ?? '')) {
    socket.destroy()
    return trouble('no-tls')
  }
  return new Promise((resolve) => {
    let offers: readonly string[] = []
    let signedIn: string | Trouble = trouble('protocol')
    let isOver = false
    const leaving: (() => void)[] = []
    const smtp = new SMTPConnection({
      connection: socket,
      host,
      port,
      name: server.name,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'plain',
      tls: { secureContext: server.believing, rejectUnauthorized: true },
      connectionTimeout: setUp,
      greetingTimeout: greeting,
      socketTimeout: silence,
      socketCloseTimeout: 0,
      logger: false,
      customAuth: {
        [ours]: async (session) => {
          offers = [...session.extensions, ...session.authMethods.map((one) => `AUTH ${one}`)]
          tell('offers', offers.join(' · '))
          signedIn = await signIn(session, server.signIn)
        },
      },
    })
    const end = (result: Link | Trouble): void => {
      stop.removeEventListener('abort', tooLate)
      resolve(result)
      if (isTrouble(result)) smtp.close()
    }
    const tooLate = (): void => end(trouble('time'))
    const failed = (error: Failure): void => end(troubleOf(error))
    smtp.on('error', failed)
    smtp.on('end', () => {
      isOver = true
      end(trouble('connection'))
      for (const leave of leaving.splice(0)) leave()
    })
    stop.addEventListener('abort', tooLate)
    if (stop.aborted) return tooLate()
    smtp.connect((error) => {
      if (error) return failed(error)
      const certificate = certificateOf(smtp._socket)
      if (certificate !== null) tell('secured', certificate)
      smtp.login({ method: ours }, (problem) => {
        if (problem) return failed(problem)
        if (isTrouble(signedIn)) return end(signedIn)
        tell('signed-in', signedIn)
        end({
          smtp,
          offers,
          whenOver: (over) => (isOver ? over() : void leaving.push(over)),
          isOver: () => isOver,
          close() {
            if (isOver) return
            smtp.quit()
            setTimeout(() => smtp.close(), goodbye).unref()
          },
        })
      })
    })
  })
}
