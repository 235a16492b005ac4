import type { Situation } from '../caller/situation'
import type { ScenarioSimulation } from './scenarioSimulation'
import { standingsOf } from './standing'

/** How everything stands, as the caller meets it. */
export async function situationOf(simulation: ScenarioSimulation): Promise<Situation> {
  const { scenario, desk, clock, world, handles, call } = simulation
  return {
    scenario,
    policy: desk.policy,
    now: clock.now(),
    world,
    handles,
    standings: await standingsOf(simulation),
    call,
  }
}
