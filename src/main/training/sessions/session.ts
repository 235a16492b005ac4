import { asksForApproval } from '@shared/vocabulary/ruleIds'
import type { GivenCommand } from '../../services/state/changes'
import type { Instant } from '@shared/vocabulary/instant'
import type { Timer } from '../../engine/time/timers'
import type { StepText } from '../../ports/training'
import type { Scenario } from '../format/scenario'
import type { Step } from '../format/steps'
import { nameWhatIsNew, type Answer } from '../player/answer'
import { movesOf } from '../player/moves'
import type { Scored, StepReport } from '../player/played'
import { othersActOn, playStep, reportOf } from '../player/playStep'
import { scorer } from '../player/score'
import { simulate, type ScenarioSimulation } from '../player/scenarioSimulation'
import { sortedRules, rulesOfDue } from '../player/rulesFired'
import { moveClock, post, type Happening } from '../player/time'
import { asWritten, scenarioOf, stepsOfTraining, type PlayedAs } from './scenarioText'
import { stakesNow, type Stakes } from './stakes'
import { Nameless, stepText } from './stepText'
import { passedBy, type PassedBy } from './onTheWay'
import { timersNow, waitAverted, waitBegun, type StartedWait } from './waits'

/** A move that was made, what came of it, and how the goals stand after it. */
export interface PlayedMove {
  readonly text: StepText
  readonly report: StepReport
  /** What came about by itself before it, without a word of the engine. */
  readonly passed: readonly PassedBy[]
  readonly wait: StartedWait | null
  /** The wait that its refusal kept away from the customer. */
  readonly averted: StartedWait | null
  readonly scored: readonly Scored[]
  /** What everybody has after it, and can lose. */
  readonly stakes: Stakes
}

/** A scenario with a person in the seat: its simulation, and the moves so far. The same moves always come to the same. */
export interface TrainingSession {
  readonly scenario: Scenario
  readonly simulation: ScenarioSimulation
  readonly moves: readonly PlayedMove[]
  /** What had happened before the trainee sat down. */
  readonly past: readonly StepReport[]
  /** When the trainee sat down: what is past was played before. */
  readonly satDownAt: Instant
  /** How the goals stood before anything was done. */
  readonly beginning: readonly Scored[]
  /** What everybody had then. */
  readonly atStake: Stakes
  /** How the goals stand now. */
  scored(): readonly Scored[]
  /** Plays a step. False: it is no valid step of this scenario. */
  make(text: StepText): Promise<boolean>
  /** Moves the clock on; what fell due belongs to the next move. */
  letPass(to: Instant): Promise<void>
  /** Lets somebody act at the desk itself, and takes down what an account was given by it. */
  watch<T>(act: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Sets the simulation of a scenario and plays moves on it. Null where the text is no valid scenario, or a move no step of it.
 * @param policy the id of a pack; null: the scenario's own
 * @param as what was drawn for it; left out: as its author wrote it
 */
export async function beginTraining(
  text: string,
  policy: string | null,
  moves: readonly StepText[],
  migrationsFolder: string,
  as: PlayedAs = asWritten,
): Promise<TrainingSession | null> {
  const scenario = scenarioOf(text, policy, as)
  const steps = stepsOfTraining(text, moves, as)
  if (scenario === null || steps === null) return null
  const simulation = await simulate(scenario, migrationsFolder)
  const past: StepReport[] = []
  for (const step of steps.past) past.push(await playStep(simulation, step, past.length + 1))
  const satDownAt = simulation.clock.now()
  const score = await scorer(simulation)
  const played: PlayedMove[] = []
  let passed: readonly Happening[] = []
  let since = { at: satDownAt, timers: await timersNow(simulation) }
  const scoredWith = (reports: readonly StepReport[]) =>
    score.of(movesOf([...played.map(({ report }) => report), ...reports]))
  const beginning = await scoredWith([])
  const atStake = await stakesNow(simulation)
  simulation.redraw(1)

  async function play(step: Step, written: StepText): Promise<void> {
    const before = await timersNow(simulation)
    await add(await playStep(simulation, step, played.length + 1), written, before)
  }

  async function add(came: StepReport, written: StepText, before: readonly Timer[]): Promise<void> {
    const report = passed.length === 0 ? came : withPassed(came, passed)
    passed = []
    await score.look()
    const timers = await timersNow(simulation)
    played.push({
      text: written,
      report,
      passed: passedBy(simulation, since, report),
      wait: waitBegun(before, timers),
      averted: report.answer === null ? null : await waitAverted(simulation, report.answer),
      scored: await scoredWith([report]),
      stakes: await stakesNow(simulation),
    })
    since = { at: simulation.clock.now(), timers }
    simulation.redraw(played.length + 1)
  }

  function next(written: StepText): Step | null {
    return (
      stepsOfTraining(text, [...played.map((move) => move.text), written], as)?.moves.at(-1) ?? null
    )
  }

  async function takeDown(
    { accountId, command, decision }: GivenCommand,
    before: readonly Timer[],
  ): Promise<void> {
    const asks = decision.outcome === 'refused' && asksForApproval(decision.refusal.rule)
    const written = await stepText(simulation, {
      command,
      accountId,
      at: simulation.clock.now(),
      number: played.length + 1,
      asks,
    })
    const step = next(written)
    if (step === null || step.doing.kind !== 'command')
      throw new Error(`a move can’t be written down: ${command.type}`)
    nameWhatIsNew(simulation, step, step.doing, { command, accountId, decision })
    const answer: Answer = { command, accountId, decision, listed: [], ended: [], notes: [] }
    const number = played.length + 1
    const report = reportOf(simulation, {
      number,
      step,
      due: [],
      answer,
      letters: await post(simulation),
      failures: [],
    })
    await add(await othersActOn(simulation, report), written, before)
  }

  for (const [index, written] of moves.entries()) {
    const step = steps.moves[index]
    if (step !== undefined) await play(step, written)
  }

  return {
    scenario,
    simulation,
    moves: played,
    past,
    beginning,
    atStake,
    satDownAt,
    scored: () => played.at(-1)?.scored ?? beginning,
    make: async (written) => {
      const step = next(written)
      if (step === null) return false
      await play(step, written)
      return true
    },
    letPass: async (to) => {
      passed = [...passed, ...(await moveClock(simulation, to))]
    },
    watch: async (act) => {
      const before = await timersNow(simulation)
      const givens: GivenCommand[] = []
      const deaf = simulation.desk.given.hear((given) => givens.push(given))
      try {
        return await act()
      } finally {
        deaf()
        for (const given of givens) await takeDownIfNamed(given, before)
      }
    },
    close: () => simulation.close(),
  }

  /** What names nothing of the scenario was refused, and changes nothing when it is left out. */
  async function takeDownIfNamed(given: GivenCommand, before: readonly Timer[]): Promise<void> {
    try {
      await takeDown(given, before)
    } catch (error) {
      if (!(error instanceof Nameless)) throw error
    }
  }
}

/** A move, with what fell due before it while the clock ran by itself. */
function withPassed(report: StepReport, passed: readonly Happening[]): StepReport {
  return {
    ...report,
    due: [...passed, ...report.due],
    rules: sortedRules([...passed.flatMap(({ events }) => rulesOfDue(events)), ...report.rules]),
  }
}
