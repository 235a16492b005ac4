import type { StepText } from '../../ports/training'
import { accountStatus } from '../../engine/model/selectors'
import { standingOf } from '../player/standing'
import { withSteps } from './scenarioText'
import type { Take, TakenMove } from './session'

/** A run as a scenario file: what was done as its steps, what came of it as what must hold. */
export async function recordedScenario(text: string, take: Take): Promise<string> {
  const last = take.moves.at(-1)
  const end: readonly StepText[] = last === undefined ? [] : [await endOf(take)]
  return withSteps(text, [...take.moves.map(withExpectation), ...end])
}

function withExpectation({ text, report }: TakenMove): StepText {
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
async function endOf(take: Take): Promise<StepText> {
  const about = take.stage.cast.accountHandles[0] ?? ''
  return {
    check: true,
    account: about,
    expect: { account: { status: accountStatus(await standingOf(take.stage, about)) } },
  }
}
