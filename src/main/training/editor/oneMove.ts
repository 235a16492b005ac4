import type { Goal } from '../format/goals'
import type { Step } from '../format/steps'
import { broughtToAnEnd } from '../player/finished'
import { matches, movesOf, type Move } from '../player/moves'
import { playStep } from '../player/playStep'
import { scorer } from '../player/score'
import { simulate, type ScenarioSimulation } from '../player/scenarioSimulation'
import { standingsOf } from '../player/standing'

/** The goals that a trainee reaches who sits down, does this one thing, and nothing else. */
export async function reachedByOne(
  { scenario }: ScenarioSimulation,
  step: Step,
  migrationsFolder: string,
): Promise<readonly Goal[]> {
  const simulation = await simulate(scenario, migrationsFolder)
  try {
    const past = scenario.steps.filter((one) => one.past)
    for (const [index, one] of past.entries()) await playStep(simulation, one, index + 1)
    const score = await scorer(simulation)
    const report = await playStep(simulation, step, past.length + 1)
    await score.look()
    return (await score.of(movesOf([report])))
      .filter(({ reached }) => reached)
      .map(({ goal }) => goal)
  } finally {
    await simulation.close()
  }
}

/**
 * The goals that some moves of a play could reach at most by themselves: what they are about was done, and how an account
 * stands could be theirs. It saves playing most moves alone.
 */
export async function couldReach(
  simulation: ScenarioSimulation,
): Promise<(moves: readonly Move[]) => readonly Goal[]> {
  const standings = await standingsOf(simulation)
  const { score } = simulation.scenario
  return (moves) => {
    const done = (pattern: Parameters<typeof matches>[3]) =>
      moves.some((move) => matches(simulation, standings, move, pattern))
    const could = ({ test }: Goal): boolean => {
      switch (test.is) {
        case 'before':
          return done(test.first)
        case 'done':
        case 'done-within':
          return done(test.step)
        case 'never':
          return !done(test.step)
        case 'finished-within':
          return true
        default:
          // Only what was done to it, or to the world, changes how something stands.
          return moves.some((move) => 'command' in move || 'told' in move || 'trusted' in move)
      }
    }
    const active = score.filter((goal) => !waits(goal) && could(goal))
    const isOver =
      broughtToAnEnd(simulation, moves) ??
      score.some((goal) => (goal.test.is === 'ends-with' || !waits(goal)) && could(goal))
    return isOver ? score.filter(could) : active
  }
}

/** It counts only once it is finished. */
function waits({ test }: Goal): boolean {
  return test.is === 'never' || test.is === 'finished-within' || test.is === 'ends-with'
}
