import { randomInt } from 'node:crypto'
import type {
  CheckLetter,
  CheckResult,
  Letter,
  OpenTransport,
  Outcome,
  Report,
  Transport,
} from '../../ports/carrier'
import type { Failed, Told } from './connection'
import { Link, openSession, type Centre } from './link'
import type { Receipt } from './receipt'
import { ReceiptBook, referenceOf } from './receiptBook'
import type { Limits, Session, Submitted } from './session'
import { coded, mostParts } from './sms'
import { isPassing, statusName } from './statuses'
import { Window } from './window'

const patient: Limits = {
  connect: 10_000,
  answer: 10_000,
  keepAlive: 30_000,
  again: 1_000,
  idle: 90_000,
  receipt: 60_000,
}
/** So many messages wait for their answers at once; ten is what centres allow when nothing else was agreed. */
const mostAtOnce = 10
/** A part that is put off while others of its message have left is tried again after so many milliseconds. */
const pauses = [500, 1_000, 2_000]

/** Opens the way by SMPP. @param limits tests wait less */
export function openSmpp(
  { settings, secrets }: Parameters<OpenTransport<'smpp'>>[0],
  told: Parameters<OpenTransport<'smpp'>>[1],
  limits: Limits = patient,
): Transport {
  const centre: Centre = { ...settings, password: secrets.password ?? '' }
  const book = new ReceiptBook(settings.ids)
  // What was acknowledged before nobody can be asked to send again.
  const tell = async (reports: readonly Report[]) => {
    for (const report of reports) await told(report).catch(() => undefined)
  }
  const link = new Link(
    centre,
    async (receipt) => {
      const report = book.heard(receipt)
      if (report !== null) await told(report)
      return true
    },
    limits,
  )
  const window = new Window(mostAtOnce)
  let joinedAs = randomInt(256)
  const next = () => (joinedAs = (joinedAs + 1) % 256)

  return {
    async send(letter, signal) {
      const session = await link.open()
      if ('fault' in session) return { is: 'not-sent', ...session }
      const { outcome, ids } = await window.within(() => submitAll(session, letter, next(), signal))
      if (outcome.is === 'accepted' && ids.every((id) => id !== ''))
        await tell(book.taken({ id: letter.id }, ids, letter.to.value))
      return outcome
    },
    check: (letter, step, signal) => checked(centre, letter, step, signal, limits, next()),
    async returns(open, place) {
      await tell(book.open(open, place))
      const failed = open.length === 0 ? null : await link.keep()
      return { reports: [], place: book.place(), fault: failed?.fault ?? null }
    },
    close: () => link.close(),
  }
}

/** All parts of a message, one after the other: the second is not handed over before the first is taken. */
async function submitAll(
  session: Session,
  letter: Letter,
  joinedAs: number,
  signal: AbortSignal,
): Promise<{ readonly outcome: Outcome; readonly ids: readonly string[] }> {
  const { dataCoding, isJoined, parts } = coded(letter.body, joinedAs)
  if (parts.length > mostParts)
    return { outcome: { is: 'refused', soft: false, answer: 'too long', again: null }, ids: [] }
  const ids: string[] = []
  for (const part of parts) {
    const submission = {
      from: letter.sender,
      to: letter.to.value,
      dataCoding,
      isJoined,
      part,
      isUrgent: letter.code !== null,
      validFor: letter.validFor,
    }
    const submitted = await submitPart(session, submission, ids.length > 0, signal)
    if (submitted.is !== 'taken') return { outcome: outcomeOf(submitted, ids.length), ids }
    ids.push(submitted.id)
  }
  const reference = ids.every((id) => id !== '') ? referenceOf(ids) : null
  return { outcome: { is: 'accepted', reference, answer: 'ESME_ROK' }, ids }
}

/** Once a part has left, the message can’t be begun anew without the customer getting it twice, so the rest is tried again here. */
async function submitPart(
  session: Session,
  submission: Parameters<Session['submit']>[0],
  isRest: boolean,
  signal: AbortSignal,
): Promise<Submitted> {
  for (const pause of isRest ? pauses : []) {
    const submitted = await session.submit(submission, signal)
    if (submitted.is !== 'refused' || !isPassing(submitted.status)) return submitted
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return session.submit(submission, signal)
}

/** @param taken how many parts had been taken before */
function outcomeOf(submitted: Exclude<Submitted, { is: 'taken' }>, taken: number): Outcome {
  if (submitted.is === 'refused') {
    const soft = isPassing(submitted.status)
    const answer = statusName(submitted.status)
    if (soft && taken > 0) return { is: 'unknown', fault: 'busy', answer }
    return { is: 'refused', soft, answer, again: null }
  }
  const is = submitted.is === 'not-sent' && taken === 0 ? 'not-sent' : 'unknown'
  return { is, fault: submitted.fault, answer: null }
}

/** Goes through all that sending takes, in a session of its own. */
async function checked(
  centre: Centre,
  letter: CheckLetter,
  told: Told,
  signal: AbortSignal,
  limits: Limits,
  joinedAs: number,
): Promise<CheckResult> {
  const book = new ReceiptBook('same')
  const waiter = waitFor<string>()
  const hear = (reports: readonly Report[]) => {
    for (const { is, answer } of reports) if (is !== 'remark') waiter.came(answer ?? is)
  }
  const heard = async (receipt: Receipt) => {
    const report = book.heard(receipt)
    if (report !== null) hear([report])
    // Those of other messages are for the session that sends: not acknowledged here, they come again there.
    return report !== null
  }
  const session = await openSession(centre, { heard, ended: () => undefined }, limits, told)
  if ('fault' in session) return refusedCheck(session)
  try {
    told({ step: 'signed-in', detail: session.centre })
    if (letter === null) return { ok: true }
    const { outcome, ids } = await submitAll(session, letter, joinedAs, signal)
    if (outcome.is !== 'accepted')
      return refusedCheck(
        outcome.is === 'refused' ? { fault: 'settings', answer: outcome.answer } : outcome,
      )
    told({ step: 'taken', detail: outcome.reference ?? '' })
    hear(book.taken({ id: letter.id }, ids, letter.to.value))
    const receipt = await waiter.within(limits.receipt, signal)
    if (receipt !== null) told({ step: 'came-back', detail: receipt })
    return { ok: true }
  } finally {
    await session.close()
  }
}

function refusedCheck({ fault, answer }: Failed): CheckResult {
  return { ok: false, fault, answer }
}

/** Something that comes once, or not in time. */
function waitFor<T>(): {
  came(value: T): void
  within(limit: number, signal: AbortSignal): Promise<T | null>
} {
  let came: (value: T) => void = () => undefined
  const coming = new Promise<T>((resolve) => (came = resolve))
  return {
    came: (value) => came(value),
    within: (limit, signal) =>
      Promise.race([
        coming,
        new Promise<null>((resolve) => {
          const timer = setTimeout(() => resolve(null), limit)
          timer.unref()
          signal.addEventListener('abort', () => resolve(null), { once: true })
        }),
      ]),
  }
}
