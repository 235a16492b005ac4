import type { Scenario } from '../format/scenario'
import { movesOf } from './moves'
import type { Played, Scored, StepReport } from './played'
import { playStep } from './playStep'
import { sortedRules } from './rulesFired'
import { scorer, type Scorer } from './score'
import { simulate, type ScenarioSimulation } from './scenarioSimulation'

/** Plays a scenario from its start to its last step, on a desk of its own. A step that fails does not stop it. */
export async function play(scenario: Scenario, migrationsFolder: string): Promise<Played> {
  const simulation = await simulate(scenario, migrationsFolder)
  try {
    const steps: StepReport[] = []
    const playing = stepByStep(simulation)
    let next = await playing.next()
    for (; next.done !== true; next = await playing.next()) steps.push(next.value)
    const scored = next.value
    return {
      scenario,
      steps,
      scored,
      rules: sortedRules(steps.flatMap(({ rules }) => rules)),
      passed:
        steps.every(({ failures }) => failures.length === 0) &&
        scored.every(({ reached }) => reached),
    }
  } finally {
    await simulation.close()
  }
}

/** Plays the steps of a simulation's own scenario; each comes when it is asked for, and at the end how the goals stand. */
export async function* stepByStep(
  simulation: ScenarioSimulation,
): AsyncGenerator<StepReport, readonly Scored[]> {
  const steps: StepReport[] = []
  // What is past is not the trainee's: their time begins after it.
  let score: Scorer | null = null
  for (const step of simulation.scenario.steps) {
    if (!step.past) score ??= await scorer(simulation)
    const report = await playStep(simulation, step, steps.length + 1)
    steps.push(report)
    await score?.look()
    yield report
  }
  return (score ?? (await scorer(simulation))).of(movesOf(steps))
}
