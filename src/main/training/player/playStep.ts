import { remark } from '@shared/vocabulary/remarks'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Step } from '../format/steps'
import { instantOfStep } from '../format/times'
import type { Letter } from '../world/world'
import { answer, type Answer } from './answer'
import { worldOfAnswer } from './caller'
import { expectationsOf } from './expectations'
import type { Failure, StepReport } from './played'
import { rulesOfDecision, rulesOfDue, rulesOfMasks, sortedRules } from './rulesFired'
import { saidOf, type Said } from './narration'
import type { ScenarioSimulation } from './scenarioSimulation'
import { moveClock, post, type Happening } from './time'

/** Plays one step: what falls due before it, the step, and what reaches whom by it. Whatever happens is in the report. */
export async function playStep(
  simulation: ScenarioSimulation,
  step: Step,
  number: number,
): Promise<StepReport> {
  const { scenario, clock, world } = simulation
  const failures: Failure[] = []
  let due: readonly Happening[] = []
  let answered: Answer | null = null
  let letters: readonly Letter[] = []
  try {
    due = await moveClock(simulation, instantOfStep(step, scenario.start, clock.now()))
    if (step.doing.kind === 'change-world') world.change(step.doing.world)
    if (step.doing.kind === 'ask') world.change(worldOfAnswer(scenario, step.doing.question))
    if (step.doing.kind === 'command') answered = await answer(simulation, step, step.doing)
    letters = await post(simulation)
    failures.push(...(await expectationsOf(simulation, { step, answer: answered, due, letters })))
  } catch (error) {
    // A defect of ours must not take the rest of the story with it.
    failures.push({
      key: '',
      expected: remark('answer'),
      found: remark('defect', { error: error instanceof Error ? error.message : String(error) }),
    })
  }
  return reportOf(simulation, { number, step, due, answer: answered, letters, failures })
}

/** What came of a step that was played, or of one that somebody made at the desk. */
export function reportOf(
  simulation: ScenarioSimulation,
  came: Omit<
    StepReport,
    'at' | 'said' | 'rules' | 'followed' | 'heard' | 'mood' | 'onTheLine' | 'lost'
  >,
): StepReport {
  const said = saidOf(simulation, came.step, came.answer)
  const rules = [
    ...came.due.flatMap(({ events }) => rulesOfDue(events)),
    ...rulesOfStep(came, said),
  ]
  return {
    ...came,
    at: simulation.clock.now(),
    said,
    rules: sortedRules(rules),
    followed: [],
    heard: [],
    mood: 'calm',
    onTheLine: true,
    lost: came.answer?.ended.map(({ account }) => account) ?? [],
  }
}

function rulesOfStep(
  { step, answer: answered, letters }: Pick<StepReport, 'step' | 'answer' | 'letters'>,
  said: Said,
): readonly RuleId[] {
  if (step.preview || answered === null) return []
  return [
    ...rulesOfDecision(answered.decision),
    ...rulesOfMasks([...said.shown, ...letters.map(({ message }) => message.to)]),
  ]
}
