import type { AccountId } from '@shared/vocabulary/ids'
import { plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import { contactKinds, type ContactKind } from '@shared/vocabulary/kinds'
import type { Carrier, Letter, Outcome } from '../ports/carrier'
import type { Deliveries, DeliveryResult } from '../ports/deliveries'
import type { OutboxMessage } from '../ports/outbox'
import type { StoredTransport, Transports } from '../ports/transports'
import type { Spare } from '../ports/unreadable'
import { makePace, type Pace } from './pace'
import { resultOf } from './result'
import type { WaitingCodes } from './waitingCodes'
import { afterAttempt, isPaused, isUnproven, untried, type Way } from './way'

export interface QueueParts {
  readonly deliveries: Deliveries
  readonly transports: Pick<Transports, 'read' | 'stand'>
  readonly carrier: Pick<Carrier, 'send' | 'close'>
  readonly codes: WaitingCodes
  now(): Instant
  /** From 0 to 1. */
  chance(): number
  /** False: nothing leaves for now, whatever waits. */
  mayLeave(): Promise<boolean>
  letterOf(message: OutboxMessage, code: string | null): Promise<Letter>
  /** Is told of what can't be read. */
  readonly spare: Spare
  /** Hears whose messages have news. */
  changed(accountId: AccountId): void
  /** Hears what failed here and should not have. */
  failed(error: unknown): void
  /** Does something after so many seconds, if the program runs as long. */
  later(seconds: number, work: () => void): void
}

/** Sends what waits, in its turn. */
export interface Queue {
  /** Begins to send what is due and may be sent; what comes of it is stored by and by. @returns how many were begun */
  run(): Promise<number>
  /** The same at once, for whom nobody waits. */
  wake(): void
  /** Done when nothing is under way any more. */
  idle(): Promise<void>
  /** Sends nothing more. What is under way is told to stop, and its outcome stored. */
  close(): Promise<void>
}

/** One that hangs holds nobody else up; codes have places of their own. */
const mostAtOnce = 8
const mostNoticesAtOnce = 6
/** A way that nobody has answered by yet gets one message, and after so many seconds without an answer more. */
const firstAlone = 4 as Seconds
/** Whoever looks every few seconds anyway needs no call. */
const soon = 6

interface Room {
  way: Way
  readonly pace: Pace
  underWay: number
  /** When it was begun to be tried out. */
  triedSince: Instant | null
}

export function makeQueue(parts: QueueParts): Queue {
  const { deliveries, transports, carrier, codes } = parts
  const room = (): Room => ({ way: untried, pace: makePace(), underWay: 0, triedSince: null })
  const rooms: Readonly<Record<ContactKind, Room>> = { email: room(), phone: room() }
  const sending = new Set<Promise<void>>()
  /** What came of messages and could not be stored: while it is not, they are said to be under way. */
  const unstored = new Map<
    OutboxMessage,
    { readonly at: Instant; readonly result: DeliveryResult }
  >()
  let running: Promise<number> | null = null
  let again = false
  let closed = false
  /** When it is called next. */
  let calledAt: number | null = null

  /** How many more may be begun by a way. */
  function spaceIn(here: Room, stored: StoredTransport, now: Instant) {
    const { all, notices } = here.pace.left(stored.setting.settings.pace, now)
    const unproven = isUnproven(here.way, stored, now)
    here.triedSince = unproven && here.underWay > 0 ? (here.triedSince ?? now) : null
    const alone =
      unproven &&
      (stored.fault !== null || here.triedSince === null || plus(here.triedSince, firstAlone) > now)
    const most = (places: number) => Math.max(0, (alone ? 1 : places) - here.underWay)
    return {
      all: Math.min(all, most(mostAtOnce)),
      notices: Math.min(notices, most(mostNoticesAtOnce)),
    }
  }

  /** @param changedAt which settings it left by: of others it says nothing, nor does what was told to stop */
  async function settle(kind: ContactKind, outcome: Outcome, changedAt: Instant): Promise<void> {
    const stored = await transports.read(kind)
    if (stored === null || stored.changedAt !== changedAt || closed) return
    const here = rooms[kind]
    const { way, standing } = afterAttempt(here.way, stored, outcome, parts.now())
    here.way = way
    if (standing !== null) await transports.stand(kind, standing)
  }

  async function keep(
    message: OutboxMessage,
    result: DeliveryResult,
    at = parts.now(),
  ): Promise<void> {
    unstored.set(message, { at, result })
    await deliveries.result(message.id, at, result)
    unstored.delete(message)
    if (result.state !== 'deferred') codes.forget(message.id)
    parts.changed(message.accountId)
  }

  /** A full disk has room again at some time; a message that stays under way would be told apart only at the next start. */
  async function keepUnstored(): Promise<void> {
    for (const [message, { at, result }] of unstored) await keep(message, result, at)
  }

  async function send(
    kind: ContactKind,
    message: OutboxMessage,
    changedAt: Instant,
  ): Promise<void> {
    const ended = (state: 'lost' | 'refused'): DeliveryResult => ({
      ...{ attempt: state, state, answer: null, reference: null, dueAt: null, isDoubtful: false },
    })
    const code = message.hasCode ? codes.read(message.id) : null
    if (message.hasCode && code === null) return keep(message, ended('lost'))
    let letter: Letter
    try {
      letter = await parts.letterOf(message, code)
    } catch (error) {
      // What can't be written doesn't leave, today or tomorrow.
      parts.failed(error)
      return keep(message, ended('refused'))
    }
    const outcome = await carrier.send(kind, letter).catch((error: unknown): Outcome => {
      parts.failed(error)
      return { is: 'unknown', fault: 'protocol', answer: null }
    })
    await keep(message, resultOf(outcome, message, parts.now(), parts.chance()))
    await settle(kind, outcome, changedAt)
  }

  function begin(kind: ContactKind, message: OutboxMessage, changedAt: Instant): void {
    const here = rooms[kind]
    here.underWay += 1
    const done = send(kind, message, changedAt)
      .catch(parts.failed)
      .then(() => {
        here.underWay -= 1
        sending.delete(done)
        queue.wake()
      })
    sending.add(done)
  }

  async function runKind(kind: ContactKind): Promise<number> {
    const here = rooms[kind]
    const now = parts.now()
    const stored = await readOrNothing(kind)
    if (stored === 'unreadable') return 0
    if (stored === null) {
      if ((await deliveries.nextDue([kind])) !== null) await deliveries.disconnect(kind, now)
      return 0
    }
    if (here.way.changedAt !== stored.changedAt)
      here.way = { ...untried, changedAt: stored.changedAt }
    if (isPaused(stored, now)) {
      callIn(stored.pausedUntil - now)
      return 0
    }
    const taken = await deliveries.take(now, [kind], spaceIn(here, stored, now), parts.spare)
    here.pace.took(taken.length, now)
    for (const message of taken) begin(kind, message, stored.changedAt)
    if (here.underWay > 0 && isUnproven(here.way, stored, now)) callIn(firstAlone)
    const next = await deliveries.nextDue([kind])
    if (next !== null) callIn(Math.max(next, here.pace.freeAt(now)) - now)
    return taken.length
  }

  /** What can't be read leads nowhere; whoever reads it for a screen says so. */
  async function readOrNothing(kind: ContactKind) {
    try {
      return await transports.read(kind)
    } catch (error) {
      parts.spare({ error, accountId: null })
      return 'unreadable'
    }
  }

  function callIn(seconds: number): void {
    const at = parts.now() + seconds
    if (seconds <= 0 || seconds >= soon || (calledAt !== null && calledAt <= at)) return
    calledAt = at
    parts.later(seconds, () => {
      calledAt = null
      queue.wake()
    })
  }

  async function pass(): Promise<number> {
    if (closed || !(await parts.mayLeave())) return 0
    await keepUnstored()
    const now = parts.now()
    codes.forgetBefore(now)
    // What is of no use any more ends, whether its way is open or not.
    await deliveries.take(now, [], { all: 0, notices: 0 }, parts.spare)
    let begun = 0
    for (const kind of contactKinds) begun += await runKind(kind)
    return begun
  }

  async function passes(): Promise<number> {
    let begun = 0
    do {
      again = false
      begun += await pass()
    } while (again)
    return begun
  }

  const queue: Queue = {
    async run() {
      if (running !== null) {
        again = true
        return running
      }
      running = passes().finally(() => (running = null))
      return running
    },
    wake: () => void queue.run().catch(parts.failed),
    async idle() {
      while (running !== null || sending.size > 0) {
        await running?.catch(() => 0)
        await Promise.all(sending)
      }
    },
    async close() {
      closed = true
      await running?.catch(() => 0)
      await carrier.close()
      await queue.idle()
    },
  }
  return queue
}
