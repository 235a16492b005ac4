import type { StepText } from '../../ports/training'
import { accountStatus } from '../../engine/model/selectors'
import { standingOf } from '../player/standing'
import { withSteps } from './scenarioText'
import type { TrainingSession, PlayedMove } from './session'

/** A run as a scenario file: what was done as its steps, what came of it as what must hold. */
export async function recordedScenario(text: string, training: TrainingSession): Promise<string> {
  const last = training.moves.at(-1)
  const end: readonly StepText[] = last === undefined ? [] : [await endOf(training)]
  return withSteps(
    text,
    [...training.moves.map(withExpectation), ...end],
    training.scenario.variant,
  )
}

function withExpectation({ text, report }: PlayedMove): StepText {
  const { answer } = report
  if (answer === null) return text
  const { decision } = answer
  return {
    ...text,
    expect:
      decision.outcome === 'accepted'
        ? { result: decision.result }
        : { refused: decision.refusal.rule },
  }
}

/** How the account that the scenario is about stands at the end. */
async function endOf(training: TrainingSession): Promise<StepText> {
  const about = training.simulation.handles.accountHandles[0] ?? ''
  return {
    check: true,
    account: about,
    expect: { account: { status: accountStatus(await standingOf(training.simulation, about)) } },
  }
}
