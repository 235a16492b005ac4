import { plus, type Seconds } from '@shared/vocabulary/instant'
import { accountFailures } from './expectedAccount'
import type { Goal } from '../format/goals'
import { contactMeant } from './contactMeant'
import { matches, type Move } from './moves'
import type { Scored } from './played'
import type { ScenarioSimulation } from './scenarioSimulation'
import { standingsOf } from './standing'

/** Watches a scenario being played, and says at its end which goals were reached. */
export interface Scorer {
  /** Looks at the account after a move, or after the clock was moved: what held in time counts, also where it does not hold later. */
  look(): Promise<void>
  of(moves: readonly Move[]): Promise<readonly Scored[]>
}

/**
 * Begins to watch now: the trainee has sat down, and lengths count from here. What is reached by doing nothing at all (a
 * `never`, having finished in time, an account that was right from the beginning) counts only for who did something: who
 * reached a goal of another kind, or, in a score without one, gave a command that was accepted.
 */
export async function scorer(simulation: ScenarioSimulation): Promise<Scorer> {
  const { scenario, clock, handles } = simulation
  const satDownAt = clock.now()
  // The account that the scenario is about stands first in its file.
  const about = handles.accountHandles[0]
  let standings = await standingsOf(simulation)
  const holds = ({ test }: Goal) => {
    const standing = standings.get(about ?? '')
    if (
      test.is !== 'within' ||
      standing === undefined ||
      about === undefined ||
      clock.now() > plus(satDownAt, test.length)
    )
      return false
    return (
      accountFailures(test.account, about, standing, {
        contactId: (account, handle) => contactMeant(simulation, standings, account, handle),
      }).length === 0
    )
  }
  const heldBefore = new Set(scenario.score.filter(holds))
  const heldInTime = new Set<Goal>()
  const reached = (goal: Goal, moves: readonly Move[]): boolean => {
    const { test } = goal
    const first = (pattern: Parameters<typeof matches>[3]) =>
      moves.findIndex((move) => matches(simulation, standings, move, pattern))
    switch (test.is) {
      case 'before': {
        const [one, other] = [first(test.first), first(test.second)]
        return one >= 0 && (other < 0 || one < other)
      }
      case 'done':
        return first(test.step) >= 0
      case 'never':
        return first(test.step) < 0
      case 'within':
        return heldInTime.has(goal)
      case 'done-within':
        return moves.some(
          (move) =>
            move.at <= plus(satDownAt, test.length) &&
            matches(simulation, standings, move, test.step),
        )
      case 'finished-within':
        return moves.every(({ at }) => at <= plus(satDownAt, test.length))
    }
  }
  const isLate = ({ length }: { readonly length: Seconds }) => clock.now() > plus(satDownAt, length)
  const isLost = (goal: Goal, moves: readonly Move[]): boolean => {
    const { test } = goal
    if (reached(goal, moves)) return false
    if (test.is === 'never' || test.is === 'finished-within') return true
    if (test.is === 'before')
      return moves.some((move) => matches(simulation, standings, move, test.second))
    return test.is !== 'done' && isLate(test)
  }
  const byDoingNothing = (goal: Goal) =>
    goal.test.is === 'never' || goal.test.is === 'finished-within' || heldBefore.has(goal)
  return {
    look: async () => {
      standings = await standingsOf(simulation)
      for (const goal of scenario.score) if (holds(goal)) heldInTime.add(goal)
    },
    of: async (moves) => {
      standings = await standingsOf(simulation)
      const others = scenario.score.filter((goal) => !byDoingNothing(goal))
      const didSomething =
        others.length > 0
          ? others.some((goal) => reached(goal, moves))
          : moves.some((move) => 'decision' in move && move.decision.outcome === 'accepted')
      return scenario.score.map((goal) => ({
        goal,
        reached: reached(goal, moves) && (didSomething || !byDoingNothing(goal)),
        lost: isLost(goal, moves),
      }))
    },
  }
}
