import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Carrier, CheckedStep, CheckResult, Outcome, Report } from '../ports/carrier'
import { cameWithin, limited } from './limited'
import { closed, lineOf, type Line } from './line'
import { openTransport } from './open'
import {
  scrubbedOutcome,
  scrubbedReport,
  scrubbedResult,
  scrubbedStep,
  secretsOf,
} from './scrubbed'

/** In milliseconds. */
export interface Limits {
  readonly send: number
  /** Longer: where there is a mailbox, a check waits two minutes for what comes back. */
  readonly check: number
  readonly returns: number
}

const patience: Limits = { send: 90_000, check: 210_000, returns: 90_000 }
/** In milliseconds: what is under way when the program ends is told to stop, and then left. */
const longestClosing = 8_000

/** Who throws, or is late, doesn't say how far it came. */
const sends = {
  late: { is: 'unknown', fault: 'time', answer: null },
  broken: { is: 'unknown', fault: 'protocol', answer: null },
} satisfies Record<string, Outcome>
const checks = {
  late: { ok: false, fault: 'time', answer: null },
  broken: { ok: false, fault: 'protocol', answer: null },
} satisfies Record<string, CheckResult>
const notSent = (fault: 'settings' | 'time'): Outcome => ({ is: 'not-sent', fault, answer: null })

/**
 * Reaches out in the thread that asks for it: what the worker does in its own. It puts a limit around everything, and what
 * anybody out there has said is scrubbed here, whichever transport it came by.
 * @param limits tests wait less
 */
export function carrierInThisThread(limits: Limits = patience): Carrier {
  const hearing: ((kind: ContactKind, report: Report) => Promise<void>)[] = []
  const ending = new AbortController()
  const ends = ending.signal
  const lines: Readonly<Record<ContactKind, Line>> = {
    email: lineOf((report) => hear('email', report)),
    phone: lineOf((report) => hear('phone', report)),
  }

  async function hear(kind: ContactKind, report: Report): Promise<void> {
    // What nobody has heard is not stored, and has to come again.
    if (hearing.length === 0) throw new Error('nobody hears what comes back')
    await Promise.all(hearing.map((told) => told(kind, report)))
  }

  return {
    use: (kind, transport) => lines[kind].change(transport),
    async send(kind, letter) {
      const begun = performance.now()
      const inUse = await lines[kind].current(limits.send)
      if (inUse === 'none') return notSent('settings')
      if (inUse === 'late') return notSent('time')
      const { transport, secrets } = inUse
      const left = Math.max(limits.send - (performance.now() - begun), 1)
      const sending = limited<Outcome>(left, ends, (stop) => transport.send(letter, stop), sends)
      return scrubbedOutcome(await lines[kind].during(sending), letter, secrets)
    },
    async check(opened, letter, told) {
      const secrets = secretsOf(opened)
      const tell = (step: CheckedStep): void => told(scrubbedStep(step, letter, secrets))
      const through = async (stop: AbortSignal): Promise<CheckResult> => {
        const transport = openTransport(opened, async () => undefined)
        try {
          return await transport.check(letter, tell, stop)
        } finally {
          await closed(transport)
        }
      }
      const result = await limited(limits.check, ends, through, checks)
      return scrubbedResult(result, letter, secrets)
    },
    async returns(kind, open, place) {
      const nothing = (fault: 'protocol' | 'time' | null) => ({ reports: [], place, fault })
      const inUse = await lines[kind].current(limits.returns)
      if (inUse === 'none') return nothing(null)
      if (inUse === 'late') return nothing('time')
      const { transport, secrets } = inUse
      const reading = limited<Awaited<ReturnType<Carrier['returns']>>>(
        limits.returns,
        ends,
        (stop) => transport.returns(open, place, stop),
        { late: nothing('time'), broken: nothing('protocol') },
      )
      const read = await lines[kind].during(reading)
      return { ...read, reports: read.reports.map((one) => scrubbedReport(one, secrets)) }
    },
    hear: (told) => void hearing.push(told),
    async close() {
      ending.abort()
      const all = Promise.all([lines.email.change(null), lines.phone.change(null)])
      await cameWithin(longestClosing, all)
    },
  }
}
