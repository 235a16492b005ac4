import type { Goal } from '../format/goals'
import type { Scenario } from '../format/scenario'
import { movesOf } from '../player/moves'
import { stepByStep } from '../player/play'
import type { StepReport } from '../player/played'
import { simulate, type ScenarioSimulation } from '../player/scenarioSimulation'
import { couldReach, reachedByOne } from './oneMove'
import { warning, type Warning } from './warning'

/** What one move may pay of the points: more than this, and the rest of the play hardly counts. */
const mostOfOneMove = 1 / 3

/** What shows only when the reference is played: what a single move of it would pay, and what the caller doesn’t answer. */
export async function playWarnings(
  simulation: ScenarioSimulation,
  reports: readonly StepReport[],
  migrationsFolder: string,
): Promise<readonly Warning[]> {
  const { score, seat } = simulation.scenario
  if (seat === null) return []
  const of = pointsOf(score)
  const isMuch = (goals: readonly Goal[]) => pointsOf(goals) > of * mostOfOneMove
  const could = await couldReach(simulation)
  const warnings: Warning[] = []
  for (const [index, report] of reports.entries()) {
    const path = ['steps', index]
    const { step, followed, heard } = report
    if (step.past) continue
    const reached = isMuch(could(movesOf([report])))
      ? await reachedByOne(simulation, step, migrationsFolder)
      : []
    if (isMuch(reached))
      warnings.push(
        warning(path, 'warn-one-move', {
          points: pointsOf(reached),
          of,
          goals: reached.map(({ id }) => id).join(', '),
        }),
      )
    if (step.doing.kind === 'tell' && followed.length === 0 && heard.length === 0)
      warnings.push(warning(path, 'warn-tell-unanswered', { instruction: step.doing.to }))
  }
  return warnings
}

function pointsOf(goals: readonly Goal[]): number {
  return goals.reduce((sum, goal) => sum + goal.points, 0)
}

/** Plays the reference and tells what it warns of. */
export async function warningsOfPlaying(
  scenario: Scenario,
  migrationsFolder: string,
): Promise<readonly Warning[]> {
  const simulation = await simulate(scenario, migrationsFolder)
  try {
    const reports: StepReport[] = []
    for await (const report of stepByStep(simulation)) reports.push(report)
    return await playWarnings(simulation, reports, migrationsFolder)
  } finally {
    await simulation.close()
  }
}
