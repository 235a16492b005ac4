import type { OpenedTransport, Report, Transport } from '../ports/carrier'
import { cameWithin } from './limited'
import { openTransport } from './open'
import { scrubbedReport, secretsOf } from './scrubbed'

/** In milliseconds: how long a transport may take to say goodbye. */
const longestClosing = 5_000

export interface InUse {
  readonly transport: Transport
  readonly secrets: readonly string[]
}

/** The transport in use for one kind of contact, and what is under way over it. */
export interface Line {
  /** Another transport, or none. What is under way ends first, then the old one closes, then the new one is there. */
  change(transport: OpenedTransport | null): Promise<void>
  /** Once a change that is under way is over: what is in use then, if it took no longer than that. */
  current(limit: number): Promise<InUse | 'none' | 'late'>
  /** What has to end before the transport may close. */
  during<T>(work: Promise<T>): Promise<T>
}

/** @param told hears what comes by itself, scrubbed */
export function lineOf(told: (report: Report) => Promise<void>): Line {
  let inUse: InUse | null = null
  let changed: Promise<void> = Promise.resolve()
  const underWay = new Set<Promise<unknown>>()

  async function replace(next: OpenedTransport | null): Promise<void> {
    await Promise.allSettled(underWay)
    const old = inUse
    inUse = null
    if (old !== null) await closed(old.transport)
    if (next === null) return
    const secrets = secretsOf(next)
    const scrubbed = (report: Report): Promise<void> => told(scrubbedReport(report, secrets))
    inUse = { transport: openTransport(next, scrubbed), secrets }
  }

  return {
    change(next) {
      changed = changed.then(() => replace(next)).catch(() => undefined)
      return changed
    },
    async current(limit) {
      if (!(await cameWithin(limit, changed))) return 'late'
      return inUse ?? 'none'
    },
    async during(work) {
      underWay.add(work)
      try {
        return await work
      } finally {
        underWay.delete(work)
      }
    },
  }
}

/** A transport is closed, or left behind. */
export async function closed(transport: Transport): Promise<void> {
  await cameWithin(
    longestClosing,
    transport.close().catch(() => undefined),
  )
}
