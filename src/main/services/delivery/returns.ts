import { z } from 'zod'
import { transportFaults, type TransportFault } from '@shared/vocabulary/deliveryStates'
import type { Instant, Seconds } from '@shared/vocabulary/instant'
import { plus } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Awaited } from '../../delivery/lookingBack'
import type { Carrier, Report } from '../../ports/carrier'
import type { Settings } from '../../ports/settings'
import type { StoredTransport } from '../../ports/transports'
import { UnreadableRecord } from '../../ports/unreadable'
import type { Desk } from '../desk'
import { reportUnreadable, type Reporting } from '../unreadable/report'

/** So long a state is asked for, and a bounce is looked for often. */
const openFor = (24 * 3_600) as Seconds
/** So long somebody is on the phone for a code. */
const codeOpenFor = (15 * 60) as Seconds
const mostOpen = 500

const kept = z.object({
  /** Which transport it is of: another mailbox is read from its beginning. */
  changedAt: z.number(),
  place: z.string().nullable(),
  fault: z.enum(transportFaults).nullable(),
  since: z.number().nullable(),
})

/** How it stands with reading what comes back, which is apart from how it stands with sending. */
export interface ReturnsStanding {
  /** Up to where it was read; null: nothing was yet. */
  readonly place: string | null
  readonly fault: TransportFault | null
  /** Since when something stands in the way. */
  readonly since: Instant | null
}

const nothingYet: ReturnsStanding = { place: null, fault: null, since: null }
const keyOf = (kind: ContactKind) => `returns.${kind}`

/** As it was noted of this transport. */
export async function returnsStanding(
  settings: Settings,
  { kind, changedAt }: Pick<StoredTransport, 'kind' | 'changedAt'>,
): Promise<ReturnsStanding> {
  const stored = kept.safeParse(jsonOf(await settings.get(keyOf(kind))))
  if (!stored.success || stored.data.changedAt !== changedAt) return nothingYet
  const { place, fault, since } = stored.data
  return { place, fault, since: since as Instant | null }
}

/** Why what comes back can’t be read, and since when; null: it can, or nothing is read. */
export async function unread(
  settings: Settings,
  stored: Pick<StoredTransport, 'kind' | 'changedAt'>,
): Promise<{ readonly fault: TransportFault; readonly since: Instant } | null> {
  const { fault, since } = await returnsStanding(settings, stored)
  return fault === null || since === null ? null : { fault, since }
}

/** What is waited for by a kind. */
export async function awaited(
  { store, clock }: Pick<Desk, 'store' | 'clock'>,
  kind: ContactKind,
): Promise<Awaited> {
  const now = clock.now()
  if (await store.deliveries.isOpen(kind, before(now, codeOpenFor), 'code')) return 'code'
  return (await store.deliveries.isOpen(kind, before(now, openFor))) ? 'notice' : null
}

/**
 * Reads what came back, keeps it with its messages, and only then notes up to where it was read: what is cut off in between is read
 * again, and changes nothing.
 * @returns what stood in the way, and how many were news
 */
export async function readReturns(
  desk: Reporting,
  carrier: Carrier,
  { kind, changedAt }: StoredTransport,
): Promise<{ readonly fault: TransportFault | null; readonly news: number }> {
  const { store, clock } = desk
  const noted = await returnsStanding(store.settings, { kind, changedAt })
  const open = await store.deliveries.open(kind, before(clock.now(), openFor), mostOpen)
  const { reports, place, fault } = await carrier.returns(kind, open, noted.place)
  const news = await keepReports(desk, kind, reports)
  const since = fault === null ? null : fault === noted.fault ? noted.since : clock.now()
  const standing = { place, fault, since }
  if (isOther(standing, noted))
    await store.settings.change({ [keyOf(kind)]: JSON.stringify({ changedAt, ...standing }) }, [])
  // Settings and the frame say what stands in the way.
  if (news > 0 || fault !== noted.fault) desk.changes.tell({ accountId: null })
  return { fault, news }
}

/** Keeps what came back by itself; what can't be kept now has to come again. */
export function hearReturns(desk: Desk, carrier: Carrier, kind: ContactKind): void {
  carrier.hear(async (itsKind, report) => {
    if (itsKind !== kind) return
    if (desk.clockWatch.doubt() !== null) throw new Error('the clock is not believed')
    const news = await keepReports(desk, kind, [report])
    if (news > 0) desk.changes.tell({ accountId: null })
  })
}

async function keepReports(
  desk: Reporting,
  kind: ContactKind,
  reports: readonly Report[],
): Promise<number> {
  const { store, clock } = desk
  let news = 0
  for (const { of, ...report } of reports) {
    const whose = 'id' in of ? of : { kind, reference: of.reference }
    try {
      if (await store.deliveries.report(whose, clock.now(), report)) news += 1
    } catch (error) {
      // One that can't be read stands in the way of no other: what came back of it would come back for ever.
      if (!(error instanceof UnreadableRecord)) throw error
      await reportUnreadable(desk, error)
    }
  }
  return news
}

const before = (now: Instant, seconds: Seconds) => plus(now, -seconds)
const isOther = (one: ReturnsStanding, other: ReturnsStanding) =>
  one.place !== other.place || one.fault !== other.fault || one.since !== other.since

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
