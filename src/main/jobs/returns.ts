import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { nextLookAfter } from '../delivery/lookingBack'
import { isSample } from '../services/app/settings'
import { awaited, hearReturns, readReturns } from '../services/delivery/returns'
import type { Desk } from '../services/desk'
import { storedTransport } from '../services/transports/stored'

/** How often it is seen whether a look is due, in seconds. */
export const returnsEvery = 1

interface Look {
  /** By the stopwatch. */
  readonly at: number
  /** Of the transport that was looked at: another is looked at at once. */
  readonly changedAt: Instant
  readonly fault: TransportFault | null
  /** In a row. */
  readonly failures: number
}

/**
 * Looks for what came back of messages of one kind: bounces in a mailbox, states that a gateway is asked for. What comes by itself is
 * heard besides. Each kind looks for itself, so that a mailbox that hangs keeps nobody from asking for states of text messages.
 * @returns how many were news
 */
export function keepLookingBack(desk: Desk, kind: ContactKind): () => Promise<number> {
  const { carrier } = desk
  if (carrier === null) return async () => 0
  hearReturns(desk, carrier, kind)
  let last: Look | null = null
  return async () => {
    // An empty profile may become one of invented people while it is open.
    if (desk.clockWatch.doubt() !== null || (await isSample(desk.store.settings))) return 0
    // What comes back is for the profile that this is a copy of: an SMS centre tells it once, to whoever is there.
    if (await desk.store.deliveries.isHolding()) return 0
    const stored = await storedTransport(desk, kind)
    if (stored === null) return 0
    const { changedAt } = stored
    const before = last?.changedAt === changedAt ? last : null
    const at = desk.stopwatch()
    if (before !== null) {
      const wait = nextLookAfter(await awaited(desk, kind), before.fault, before.failures)
      if (at - before.at < wait) return 0
    }
    const { fault, news } = await readReturns(desk, carrier, stored)
    const failures = fault === null ? 0 : fault === before?.fault ? before.failures + 1 : 1
    last = { at, changedAt, fault, failures }
    return news
  }
}
