import { Readable } from 'node:stream'
import type { Outcome } from '../../ports/carrier'
import { forLibrary, type Envelope } from './envelope'
import type { Link } from './link'
import { notSent, refusal, replyOf, trouble, troubleOf, type Failure } from './trouble'

export interface Submitted {
  readonly outcome: Outcome
  /** Whether a session that was kept open may be to blame: nothing of the message left, and a new session may take it. */
  readonly isStale: boolean
}

const firstOfHard = 500
const closing = 421
const signInWanted = 530
/** What Postfix, Exim and Exchange call a message that they have taken. */
const named = /\bqueued (?:as|mail for delivery)\b[^\w]*([\w.-]{5,64})|\bid=([\w-]{5,64})/i

/**
 * Hands one message over, and tells what the library doesn't: whether its end had been sent when something went wrong. A reply is a
 * reply, whenever it comes. Without one it is certain that nothing left as long as the message's end was not asked for; afterwards
 * nobody can say (decision record 0049).
 */
export function submit(
  link: Link,
  envelope: Envelope,
  message: Buffer,
  stop: AbortSignal,
): Promise<Submitted> {
  return new Promise((resolve) => {
    let wasHandedOver = false
    const stream = Readable.from(
      (function* () {
        yield message
        // Asked for more: now the library ends the message, and the server may take it from here on.
        wasHandedOver = true
      })(),
    )
    const end = (outcome: Outcome, isStale = false): void => {
      stop.removeEventListener('abort', tooLate)
      resolve({ outcome, isStale })
    }
    const broken = (fault: ReturnType<typeof troubleOf>): void =>
      wasHandedOver
        ? end({ is: 'unknown', ...fault })
        : end(notSent(fault), fault.fault === 'connection')
    const tooLate = (): void => broken(trouble('time'))
    const failed = (error: Failure): void => {
      const reply = replyOf(error)
      if (reply === null)
        // Its own refusal of an address, which no server has seen.
        return error.command === 'API' && error.code === 'EENVELOPE'
          ? end({ is: 'refused', soft: false, answer: 'not an address', again: null })
          : broken(troubleOf(error))
      const isOfSender = error.command === 'MAIL FROM'
      if (!wasHandedOver && (reply.code === closing || isOfSender || reply.code === signInWanted)) {
        // No message of anybody would be taken.
        const isForNow = reply.code < firstOfHard
        const settings = isOfSender && !isForNow && reply.code !== signInWanted
        return end(notSent(settings ? trouble('settings', reply.text) : refusal(reply)), isForNow)
      }
      end({ is: 'refused', soft: reply.code < firstOfHard, answer: reply.text, again: null })
    }
    link.whenOver(() => broken(trouble('connection')))
    stop.addEventListener('abort', tooLate)
    if (stop.aborted) return tooLate()
    link.smtp.send(forLibrary(envelope), stream, (error, info) => {
      if (error !== null) return failed(error)
      // A yes before the end, or to somebody else, is no yes.
      const isMeant = info.accepted.length === 1 && info.accepted[0] === envelope.to
      if (!wasHandedOver || !isMeant) return end({ is: 'unknown', ...trouble('protocol') })
      const [, queued, id] = named.exec(info.response) ?? []
      end({ is: 'accepted', reference: queued ?? id ?? envelope.id, answer: info.response })
    })
  })
}
