import type { Instant } from '@shared/vocabulary/instant'
import type { NextView } from '@shared/views/training/room'
import { timersOf } from '../../engine/time/timers'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { standingOf } from '../player/standing'
import { mapInTurn } from '../../platform/inTurn'

/** What happens next by itself; null: nothing is under way. @param atDesk whoever asks can't know what is on its way to others */
export async function nextEvent(
  simulation: ScenarioSimulation,
  atDesk: boolean,
): Promise<NextView | null> {
  return (await comingEvents(simulation, atDesk)).reduce<NextView | null>(
    (first, one) => (first === null || one.at < first.at ? one : first),
    null,
  )
}

/** All that is under way, over all accounts: something ends, a reminder goes out, a message arrives. */
export async function comingEvents(
  simulation: ScenarioSimulation,
  atDesk: boolean,
): Promise<readonly NextView[]> {
  const now = simulation.clock.now()
  return (
    await mapInTurn(simulation.handles.accountHandles, async (handle): Promise<NextView[]> => {
      const account = await standingOf(simulation, handle)
      const about = account.name
      const timers = timersOf(account, now, simulation.desk.policy).filter(
        ({ kind }) => kind !== 'code-cooldown',
      )
      const arrivals = simulation.world.letters.filter(
        ({ accountId, arrivesAt }) =>
          !atDesk && accountId === account.id && arrivesAt !== null && arrivesAt > now,
      )
      return [
        ...timers.map(({ kind, endsAt }) => ({ at: endsAt, kind, about })),
        ...(account.replacement?.remindAt ?? [])
          .filter((at) => at > now)
          .map((at) => ({ at, kind: 'reminder' as const, about })),
        ...arrivals.map(({ arrivesAt }) => ({
          at: arrivesAt as Instant,
          kind: 'arrival' as const,
          about,
        })),
      ]
    })
  ).flat()
}
