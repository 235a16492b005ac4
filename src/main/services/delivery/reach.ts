import type { KindReach, ReachView } from '@shared/views/outbox'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { isSample } from '../app/settings'
import type { Desk } from '../desk'
import { storedTransport } from '../transports/stored'

/** Whether what is sent from here leaves, for each kind of contact. */
export async function reachOf(desk: Desk): Promise<ReachView> {
  const now = desk.clock.now()
  return { email: await kindReach(desk, 'email', now), phone: await kindReach(desk, 'phone', now) }
}

async function kindReach(desk: Desk, kind: ContactKind, now: Instant): Promise<KindReach> {
  if (!(await desk.courier.reaches(kind)))
    return { is: (await isSample(desk.store.settings)) ? 'invented' : 'none' }
  // The simulated customer is reached without a way out.
  if (desk.queue === null) return { is: 'open' }
  const transport = await storedTransport(desk, kind)
  if (transport === null) return { is: 'none' }
  const { fault, pausedUntil } = transport
  if (fault !== null) return { is: 'stopped', since: fault.since }
  return pausedUntil !== null && pausedUntil > now ? { is: 'stopped', since: now } : { is: 'open' }
}
