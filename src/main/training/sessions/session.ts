import type { Given } from '../../services/changes'
import type { Instant } from '@shared/vocabulary/instant'
import type { Timer } from '../../engine/time/timers'
import type { StepText } from '../../ports/training'
import type { Scenario } from '../format/scenario'
import type { Step } from '../format/steps'
import { nameWhatIsNew, type Answer } from '../player/answer'
import { movesOf } from '../player/moves'
import type { Scored, StepReport } from '../player/played'
import { playStep, reportOf } from '../player/playStep'
import { scorer } from '../player/score'
import { setStage, type Stage } from '../player/simulation'
import { post } from '../player/time'
import { scenarioOf, stepsOfTake } from './scenarioText'
import { Nameless, stepText } from './stepText'
import { timersNow, waitAverted, waitBegun, type StartedWait } from './waits'

/** A move that was made, what came of it, and how the goals stand after it. */
export interface TakenMove {
  readonly text: StepText
  readonly report: StepReport
  readonly wait: StartedWait | null
  /** The wait that its refusal kept away from the customer. */
  readonly averted: StartedWait | null
  readonly scored: readonly Scored[]
}

/** A scenario with a person in the seat: its stage, and the moves so far. The same moves always come to the same. */
export interface Take {
  readonly scenario: Scenario
  readonly stage: Stage
  readonly moves: readonly TakenMove[]
  /** When the trainee sat down: what is past was played before. */
  readonly satDownAt: Instant
  /** How the goals stood before anything was done. */
  readonly beginning: readonly Scored[]
  /** How the goals stand now. */
  scored(): readonly Scored[]
  /** Plays a step. False: it is no valid step of this scenario. */
  make(text: StepText): Promise<boolean>
  /** Lets somebody act at the desk itself, and takes down what an account was given by it. */
  watch<T>(act: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Sets the stage of a scenario and plays moves on it. Null where the text is no valid scenario, or a move no step of it.
 * @param policy the id of a pack; null: the scenario's own
 */
export async function beginTake(
  text: string,
  policy: string | null,
  moves: readonly StepText[],
  migrationsFolder: string,
): Promise<Take | null> {
  const scenario = scenarioOf(text, policy)
  const steps = stepsOfTake(text, moves)
  if (scenario === null || steps === null) return null
  const stage = await setStage(scenario, migrationsFolder)
  for (const [index, step] of steps.past.entries()) await playStep(stage, step, index + 1)
  const satDownAt = stage.clock.now()
  const score = await scorer(stage)
  const taken: TakenMove[] = []
  const scoredWith = (reports: readonly StepReport[]) =>
    score.of(movesOf([...taken.map(({ report }) => report), ...reports]))
  const beginning = await scoredWith([])
  stage.redraw(1)

  async function play(step: Step, written: StepText): Promise<void> {
    const before = await timersNow(stage)
    await add(await playStep(stage, step, taken.length + 1), written, before)
  }

  async function add(
    report: StepReport,
    written: StepText,
    before: readonly Timer[],
  ): Promise<void> {
    await score.look()
    taken.push({
      text: written,
      report,
      wait: waitBegun(before, await timersNow(stage)),
      averted: report.answer === null ? null : await waitAverted(stage, report.answer),
      scored: await scoredWith([report]),
    })
    stage.redraw(taken.length + 1)
  }

  function next(written: StepText): Step | null {
    return stepsOfTake(text, [...taken.map((move) => move.text), written])?.moves.at(-1) ?? null
  }

  async function takeDown(
    { accountId, command, decision }: Given,
    before: readonly Timer[],
  ): Promise<void> {
    const asks =
      decision.outcome === 'refused' && decision.refusal.rule === 'case.approval-required'
    const written = await stepText(stage, {
      command,
      accountId,
      at: stage.clock.now(),
      number: taken.length + 1,
      asks,
    })
    const step = next(written)
    if (step === null || step.doing.kind !== 'command')
      throw new Error(`a move can’t be written down: ${command.type}`)
    nameWhatIsNew(stage, step, step.doing, { command, accountId, decision })
    const answer: Answer = { command, accountId, decision, listed: [], ended: [], notes: [] }
    await add(
      reportOf(stage, {
        number: taken.length + 1,
        step,
        due: [],
        answer,
        letters: await post(stage),
        failures: [],
      }),
      written,
      before,
    )
  }

  for (const [index, written] of moves.entries()) {
    const step = steps.moves[index]
    if (step !== undefined) await play(step, written)
  }

  return {
    scenario,
    stage,
    moves: taken,
    beginning,
    satDownAt,
    scored: () => taken.at(-1)?.scored ?? beginning,
    make: async (written) => {
      const step = next(written)
      if (step === null) return false
      await play(step, written)
      return true
    },
    watch: async (act) => {
      const before = await timersNow(stage)
      const givens: Given[] = []
      const deaf = stage.desk.given.hear((given) => givens.push(given))
      try {
        return await act()
      } finally {
        deaf()
        for (const given of givens) await takeDownIfNamed(given, before)
      }
    },
    close: () => stage.close(),
  }

  /** What names nothing of the scenario was refused, and changes nothing when it is left out. */
  async function takeDownIfNamed(given: Given, before: readonly Timer[]): Promise<void> {
    try {
      await takeDown(given, before)
    } catch (error) {
      if (!(error instanceof Nameless)) throw error
    }
  }
}
