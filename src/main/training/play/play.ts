import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Scenario } from '../format/scenario'
import type { Step } from '../format/steps'
import { instantOfStep } from '../format/times'
import type { Letter } from '../world/world'
import { answer, type Answer } from './answer'
import { worldOfAnswer } from './caller'
import { expectationsOf } from './expectations'
import { movesOf } from './moves'
import type { Failure, Played, StepReport } from './played'
import { rulesOfDecision, rulesOfDue, rulesOfMasks, sortedRules } from './rulesFired'
import { saidOf, type Said } from './said'
import { scorer } from './score'
import { setStage, type Stage } from './stage'
import { moveClock, post, type Happening } from './time'

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

async function playStep(stage: Stage, step: Step, number: number): Promise<StepReport> {
  const { scenario, clock, world } = stage
  const failures: Failure[] = []
  let due: readonly Happening[] = []
  let answered: Answer | null = null
  let letters: readonly Letter[] = []
  try {
    due = await moveClock(stage, instantOfStep(step, scenario.start, clock.now()))
    if (step.doing.kind === 'change-world') world.change(step.doing.world)
    if (step.doing.kind === 'ask') world.change(worldOfAnswer(scenario, step.doing.question))
    if (step.doing.kind === 'command') answered = await answer(stage, step, step.doing)
    letters = post(stage)
    failures.push(...expectationsOf(stage, { step, answer: answered, due, letters }))
  } catch (error) {
    // A defect of ours must not take the rest of the story with it.
    failures.push({ key: '', expected: 'an answer', found: `a defect: ${error instanceof Error ? error.message : String(error)}` })
  }
  const said = saidOf(stage, step, answered)
  const rules = [...due.flatMap(({ events }) => rulesOfDue(events)), ...rulesOfStep(step, answered, letters, said)]
  return { number, step, at: clock.now(), said, due, answer: answered, letters, rules: sortedRules(rules), failures }
}

function rulesOfStep({ preview }: Step, answered: Answer | null, letters: readonly Letter[], said: Said): readonly RuleId[] {
  if (preview || answered === null) return []
  return [...rulesOfDecision(answered.decision), ...rulesOfMasks([...said.shown, ...letters.map(({ message }) => message.to)])]
}
