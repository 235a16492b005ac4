import { earliest, type Instant } from '@shared/vocabulary/instant'
import type { AccountEvent } from '../../engine/model/events'
import { nextDue, settleDue } from '../../simulation/time'
import type { Letter } from '../world/world'
import { arrivalOf, sendingOf } from './deliveries'
import type { ScenarioSimulation } from './scenarioSimulation'

/** Something that happened by itself. */
export interface Happening {
  readonly at: Instant
  readonly account: string
  readonly events: readonly AccountEvent[]
  readonly letters: readonly Letter[]
}

/**
 * Moves the clock. On the way forward everything that falls due happens, over all accounts, in the order of its due
 * instant: the clock stops at each and the app's own sweep runs. Backwards nothing happens.
 */
export async function moveClock(
  simulation: ScenarioSimulation,
  to: Instant,
): Promise<readonly Happening[]> {
  const { clock } = simulation
  const happenings: Happening[] = []
  for (;;) {
    const due = await nextDue(simulation, to)
    const arrival = nextArrival(simulation, to)
    const at = earliest(due, arrival)
    if (at === null) break
    // What a step has made due in the past, such as a frozen wait that was released late, happens now.
    if (at > clock.now()) clock.set(at)
    if (arrival === at) await recordArrivals(simulation, at)
    if (due === at) happenings.push(...(await settle(simulation)))
  }
  clock.set(to)
  return happenings
}

/** Hands what the courier was given over to the world, and tells the outbox what the provider says. */
export async function post({
  courier,
  world,
  handles,
  desk,
}: ScenarioSimulation): Promise<readonly Letter[]> {
  const letters = courier
    .collect()
    .flatMap(({ accountId, messages, at }) =>
      world.post(accountId, messages, at, (contactId) => handles.contactName(contactId)),
    )
  await desk.store.outbox.record(letters.map(sendingOf))
  return letters
}

async function settle(simulation: ScenarioSimulation): Promise<readonly Happening[]> {
  const at = simulation.clock.now()
  const settled = await settleDue(simulation)
  const letters = await post(simulation)
  return settled.map(({ accountId, events }) => ({
    at,
    account: simulation.handles.accountHandle(accountId),
    events,
    letters: letters.filter((letter) => letter.accountId === accountId),
  }))
}

function nextArrival({ world, clock }: ScenarioSimulation, until: Instant): Instant | null {
  const coming = world.letters
    .map(({ arrivesAt }) => arrivesAt)
    .filter((at) => at !== null && at > clock.now() && at <= until)
  return earliest(...coming)
}

async function recordArrivals({ world, desk }: ScenarioSimulation, at: Instant): Promise<void> {
  const arrived = world.letters.filter(({ arrivesAt, sentAt }) => arrivesAt === at && sentAt < at)
  await desk.store.outbox.record(arrived.map((letter) => arrivalOf(letter, at)))
}
