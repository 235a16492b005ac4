import type { AccountId } from '@shared/vocabulary/ids'
import { earliest, type Instant } from '@shared/vocabulary/instant'
import type { AccountEvent } from '../../engine/model/events'
import { sweepDue } from '../../jobs/due'
import type { Letter } from '../world/world'
import { arrivalOf, sendingOf } from './deliveries'
import type { Stage } from './simulation'

/** Something that happened by itself. */
export interface Happening {
  readonly at: Instant
  readonly account: string
  readonly events: readonly AccountEvent[]
  readonly letters: readonly Letter[]
}

const everything = 10_000

/**
 * Moves the clock. On the way forward everything that falls due happens, over all accounts, in the order of its due
 * instant: the clock stops at each and the app's own sweep runs. Backwards nothing happens.
 */
export async function moveClock(stage: Stage, to: Instant): Promise<readonly Happening[]> {
  const { desk, clock } = stage
  const happenings: Happening[] = []
  for (;;) {
    const due = (await desk.store.dates.dueBy(to, 1))[0]?.dueAt ?? null
    const arrival = nextArrival(stage, to)
    const at = earliest(due, arrival)
    if (at === null) break
    // What a step has made due in the past, such as a frozen wait that was released late, happens now.
    if (at > clock.now()) clock.set(at)
    if (arrival === at) await recordArrivals(stage, at)
    if (due === at) happenings.push(...(await sweep(stage)))
  }
  clock.set(to)
  return happenings
}

/** Hands what the courier was given over to the world, and tells the outbox what the provider says. */
export async function post({ courier, world, cast, desk }: Stage): Promise<readonly Letter[]> {
  const letters = courier
    .collect()
    .flatMap(({ accountId, messages, at }) =>
      world.post(accountId, messages, at, (contactId) => cast.contactName(contactId)),
    )
  await desk.store.outbox.record(letters.map(sendingOf))
  return letters
}

async function sweep(stage: Stage): Promise<readonly Happening[]> {
  const { desk, clock, cast } = stage
  const at = clock.now()
  const { accounts, dates } = desk.store
  const before = new Map<AccountId, number>()
  for (const { accountId } of await dates.dueBy(at, everything))
    before.set(accountId, await newest(stage, accountId))
  await sweepDue(desk)
  // The sweep leaves out what it fails at; here nothing may be left, or the clock would stand at it for ever.
  if ((await dates.dueBy(at, 1)).length > 0) throw new Error('what fell due could not be settled')
  const letters = await post(stage)
  const happenings: Happening[] = []
  for (const [accountId, sequence] of before) {
    const events = await accounts.events(accountId, everything)
    happenings.push({
      at,
      account: cast.accountHandle(accountId),
      events: events
        .filter((stored) => stored.sequence > sequence)
        .map(({ event }) => event)
        .reverse(),
      letters: letters.filter((letter) => letter.accountId === accountId),
    })
  }
  if (happenings.every(({ events }) => events.length === 0))
    throw new Error('what was due did not happen')
  return happenings
}

async function newest({ desk }: Stage, accountId: AccountId): Promise<number> {
  return (await desk.store.accounts.events(accountId, 1))[0]?.sequence ?? 0
}

function nextArrival({ world, clock }: Stage, until: Instant): Instant | null {
  const coming = world.letters
    .map(({ arrivesAt }) => arrivesAt)
    .filter((at) => at !== null && at > clock.now() && at <= until)
  return earliest(...coming)
}

async function recordArrivals({ world, desk }: Stage, at: Instant): Promise<void> {
  const arrived = world.letters.filter(({ arrivesAt, sentAt }) => arrivesAt === at && sentAt < at)
  await desk.store.outbox.record(arrived.map((letter) => arrivalOf(letter, at)))
}
