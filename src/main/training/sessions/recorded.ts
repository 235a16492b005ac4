import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml'
import type { StepText } from '../../ports/training'
import { accountStatus } from '../../engine/model/selectors'
import { standingOf } from '../player/standing'
import { withSteps } from './scenarioText'
import type { TrainingSession, PlayedMove } from './session'

/** A run as a scenario file: what was done as its steps, what came of it as what must hold. */
export async function recordedScenario(text: string, training: TrainingSession): Promise<string> {
  const last = training.moves.at(-1)
  const end: readonly StepText[] = last === undefined ? [] : [await endOf(training)]
  const { variant } = training.scenario
  return alone(withSteps(text, [...training.moves.map(withExpectation), ...end], variant), variant)
}

/** The file with what the variant that was played changes in it, and without the others: nobody has played those. */
function alone(text: string, variant: number): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' })
  const chosen = document.getIn(['variants', variant], true)
  if (!isMap(chosen)) return text
  for (const { key, value } of chosen.items) {
    const path = (isScalar(key) ? String(key.value) : '').split('.')
    const stands = document.getIn(path, true)
    if (isMap(stands) && isMap(value)) merge(stands, value)
    else document.setIn(path, value)
  }
  document.delete('variants')
  return document.toString({ lineWidth: 0 })
}

function merge(into: YAMLMap, more: YAMLMap): void {
  for (const { key, value } of more.items) {
    const stands: unknown = into.get(key, true)
    if (isMap(stands) && isMap(value)) merge(stands, value)
    else into.set(key, value)
  }
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
