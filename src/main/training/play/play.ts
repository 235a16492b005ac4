import type { Scenario } from '../format/scenario'
import { movesOf } from './moves'
import type { Played, StepReport } from './played'
import { playStep } from './playStep'
import { sortedRules } from './rulesFired'
import { scorer } from './score'
import { setStage } from './stage'

/** Plays a scenario from its start to its last step, on a desk of its own. A step that fails does not stop it. */
export async function play(scenario: Scenario, migrationsFolder: string): Promise<Played> {
  const stage = await setStage(scenario, migrationsFolder)
  try {
    const steps: StepReport[] = []
    const own = scenario.steps.filter(({ past }) => !past)
    for (const step of scenario.steps.filter(({ past }) => past)) steps.push(await playStep(stage, step, steps.length + 1))
    const score = scorer(stage)
    for (const step of own) {
      steps.push(await playStep(stage, step, steps.length + 1))
      score.look()
    }
    const scored = score.of(movesOf(steps))
    return {
      scenario, steps, scored,
      rules: sortedRules(steps.flatMap(({ rules }) => rules)),
      passed: steps.every(({ failures }) => failures.length === 0) && scored.every(({ reached }) => reached),
    }
  } finally {
    stage.close()
  }
}
