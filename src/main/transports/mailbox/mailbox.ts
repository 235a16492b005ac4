import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import type { MessageId } from '@shared/vocabulary/ids'
import type { Report } from '../../ports/carrier'
import type { Trouble } from '../smtp/trouble'
import { faultOf } from './faults'
import { readReturned } from './returned'
import { openSession, type MailboxSettings, type MailboxSignIn, type Session } from './session'

/** What was read, and where the next reading goes on. */
export interface MailboxReading {
  readonly reports: readonly Report[]
  readonly place: string | null
  readonly fault: TransportFault | null
}

/** The mailbox that bounces go to. */
export interface Mailbox {
  /** What came back after this place; null: in the last days. A place of another mailbox is none. */
  read(place: string | null, signal: AbortSignal): Promise<MailboxReading>
  /** Signs in and opens the folder. `place`: what comes from now on comes after it. */
  check(
    signal: AbortSignal,
  ): Promise<
    | { readonly ok: true; readonly detail: string; readonly place: string }
    | ({ readonly ok: false } & Trouble)
  >
  /** Waits for what comes back of a message after this place. @returns null: nothing came until the signal */
  cameBack(of: MessageId, place: string, signal: AbortSignal): Promise<Report | null>
  close(): void
}

/** So many are read at once; what is left is read the next time. */
const mostAtOnce = 200
/** In milliseconds: between two looks for the same report. */
const lookEvery = 1_000
/** In milliseconds: a session that nobody uses is left. */
const longestIdle = 60_000

/** Connects nowhere yet. A session is kept as long as it is used. */
export function openMailbox(settings: MailboxSettings, signIn: MailboxSignIn): Mailbox {
  let kept: Session | null = null
  let idle: NodeJS.Timeout | undefined

  function leave(): void {
    clearTimeout(idle)
    kept?.close()
    kept = null
  }

  /** With the session that is kept, and where the server has ended that, with another. */
  async function during<T>(
    signal: AbortSignal,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    clearTimeout(idle)
    const stop = () => leave()
    signal.addEventListener('abort', stop)
    try {
      if (kept !== null && kept.isUsable())
        try {
          return await work(kept)
        } catch (error) {
          if (kept.isUsable() || signal.aborted) throw error
        }
      leave()
      kept = await openSession(settings, signIn, signal)
      return await work(kept)
    } catch (error) {
      leave()
      throw error
    } finally {
      signal.removeEventListener('abort', stop)
      clearTimeout(idle)
      idle = setTimeout(leave, longestIdle).unref()
    }
  }

  const read: Mailbox['read'] = async (place, signal) => {
    const reading = { reports: [] as Report[], place }
    try {
      await during(signal, (session) => readOn(session, reading, settings.address))
      return { ...reading, fault: null }
    } catch (error) {
      return { ...reading, fault: signal.aborted ? 'time' : faultOf(error).fault }
    }
  }

  return {
    read,
    async check(signal) {
      try {
        return await during(signal, async (session) => {
          const { uidValidity, uidNext } = session.standing()
          return { ok: true, detail: session.detail, place: placeOf(uidValidity, uidNext - 1) }
        })
      } catch (error) {
        return { ok: false, ...faultOf(error) }
      }
    },
    async cameBack(of, place, signal) {
      let at: string | null = place
      while (!signal.aborted) {
        const { reports, place: next } = await read(at, signal)
        const found = reports.find((one) => 'id' in one.of && one.of.id === of)
        if (found !== undefined) return found
        at = next
        await until(lookEvery, signal)
      }
      return null
    },
    close: leave,
  }
}

/** Reads on from a place, which moves with each mail: what fails in between is read again, and nothing before it. */
async function readOn(
  session: Session,
  reading: { readonly reports: Report[]; place: string | null },
  address: string,
): Promise<void> {
  const { uidValidity, uidNext } = session.standing()
  const last = uidIn(reading.place, uidValidity)
  const uids = await session.after(last)
  const now = uids.slice(0, mostAtOnce)
  if (now.length > 0)
    for await (const { uid, raw } of session.mails(now)) {
      const report = readReturned(raw, address)
      if (report !== null) reading.reports.push(report)
      reading.place = placeOf(uidValidity, uid)
    }
  reading.place = placeOf(uidValidity, now.at(-1) ?? last ?? uidNext - 1)
}

const placeOf = (uidValidity: string, uid: number) => `${uidValidity} ${uid}`

/** The last mail that was read; null: none of this folder as it is numbered now. */
function uidIn(place: string | null, uidValidity: string): number | null {
  const [validity, uid] = place?.split(' ') ?? []
  const number = Number(uid)
  return validity === uidValidity && Number.isSafeInteger(number) && number >= 0 ? number : null
}

function until(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
