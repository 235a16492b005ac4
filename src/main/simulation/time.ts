import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { AccountEvent } from '../engine/model/events'
import { sweepDue } from '../jobs/due'
import type { Simulation } from './simulation'

/** What happened to an account by itself, oldest first. */
export interface Settled {
  readonly accountId: AccountId
  readonly events: readonly AccountEvent[]
}

const everything = 10_000

/** When the next thing falls due; null: nothing does up to then. */
export async function nextDue({ desk }: Simulation, until: Instant): Promise<Instant | null> {
  return (await desk.store.dates.dueBy(until, 1))[0]?.dueAt ?? null
}

/** Lets everything that is due by now happen: the app’s own sweep runs. */
export async function settleDue({ desk, clock }: Simulation): Promise<readonly Settled[]> {
  const at = clock.now()
  const { accounts, dates } = desk.store
  const newest = async (accountId: AccountId) =>
    (await accounts.events(accountId, 1))[0]?.sequence ?? 0
  const before = new Map<AccountId, number>()
  for (const { accountId } of await dates.dueBy(at, everything))
    before.set(accountId, await newest(accountId))
  await sweepDue(desk)
  // The sweep leaves out what it fails at; here nothing may be left, or the clock would stand at it for ever.
  if ((await dates.dueBy(at, 1)).length > 0) throw new Error('what fell due could not be settled')
  const settled: Settled[] = []
  for (const [accountId, sequence] of before) {
    const stored = await accounts.events(accountId, everything)
    const events = stored.filter((one) => one.sequence > sequence).map(({ event }) => event)
    settled.push({ accountId, events: events.reverse() })
  }
  if (settled.every(({ events }) => events.length === 0))
    throw new Error('what was due did not happen')
  return settled
}
