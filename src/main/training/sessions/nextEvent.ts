import type { Instant } from '@shared/vocabulary/instant'
import type { NextView } from '@shared/views/training/room'
import { timersOf } from '../../engine/time/timers'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { standingOf } from '../player/standing'
import { mapInTurn } from '../../platform/inTurn'

/** What happens next by itself, over all accounts: something ends, a reminder goes out, a message arrives. Null: nothing is under way. */
export async function nextEvent(simulation: ScenarioSimulation): Promise<NextView | null> {
  const now = simulation.clock.now()
  const coming = await (
    await mapInTurn(simulation.handles.accountHandles, async (handle): Promise<NextView[]> => {
      const account = await standingOf(simulation, handle)
      const about = account.name
      const timers = timersOf(account, now, simulation.desk.policy).filter(
        ({ kind }) => kind !== 'code-cooldown',
      )
      const arrivals = simulation.world.letters.filter(
        ({ accountId, arrivesAt }) =>
          accountId === account.id && arrivesAt !== null && arrivesAt > now,
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
  return coming.reduce<NextView | null>(
    (first, one) => (first === null || one.at < first.at ? one : first),
    null,
  )
}
