import type { ScenarioSimulation } from '../player/scenarioSimulation'

/** The name of the person who owns an account of the scenario; the handle where there is no such account. */
export function nameOf({ scenario }: ScenarioSimulation, handle: string | null): string {
  return scenario.accounts.get(handle ?? '')?.name ?? handle ?? ''
}
