import { plus, type Seconds } from '@shared/vocabulary/instant'
import { accountFailures } from './expectedAccount'
import type { AccountExpectation } from '../format/expectations'
import type { Ending, Goal } from '../format/goals'
import type { StepPattern } from '../format/stepPattern'
import { contactMeant } from './contactMeant'
import { casesEnded, isTrue } from './ending'
import { broughtToAnEnd } from './finished'
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
 * `never`, having finished in time, an account that was right from the beginning) and how it ends count only for who has
 * finished: in an operator's seat who has closed or handed over a case; elsewhere who has reached a goal of another kind or,
 * in a score without one, given a command that was accepted.
 */
export async function scorer(simulation: ScenarioSimulation): Promise<Scorer> {
  const { scenario, clock, handles } = simulation
  const satDownAt = clock.now()
  // The account that the scenario is about stands first in its file.
  const about = handles.accountHandles[0]
  let standings = await standingsOf(simulation)
  const isAs = (expected: AccountExpectation) => {
    const standing = standings.get(about ?? '')
    return (
      standing !== undefined &&
      about !== undefined &&
      accountFailures(expected, about, standing, {
        contactId: (account, handle) => contactMeant(simulation, standings, account, handle),
      }).length === 0
    )
  }
  const ended = ({ account, case: casesAre, world }: Ending) =>
    (account === null || isAs(account)) &&
    (casesAre === null || casesEnded(simulation, standings, casesAre)) &&
    (world === null || isTrue(simulation, world))
  const holds = ({ test }: Goal) =>
    (test.is === 'within' && clock.now() <= plus(satDownAt, test.length) && isAs(test.account)) ||
    (test.is === 'ends-with' && ended(test))
  const heldBefore = new Set(scenario.score.filter(holds))
  const heldInTime = new Set<Goal>()
  const reached = (goal: Goal, moves: readonly Move[]): boolean => {
    const { test } = goal
    const first = (pattern: StepPattern) =>
      moves.findIndex((move) => matches(simulation, standings, move, pattern))
    switch (test.is) {
      case 'before': {
        const [one, other] = [first(test.first), first(test.second)]
        return one >= 0 && (other < 0 || one < other)
      }
      case 'done':
        return first(test.step) >= 0
      case 'never':
        return first(test.step) < 0 && (test.tempted === null || first(test.tempted) >= 0)
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
      case 'ends-with':
        return ended(test)
    }
  }
  const isLate = ({ length }: { readonly length: Seconds }) => clock.now() > plus(satDownAt, length)
  const isLost = (goal: Goal, moves: readonly Move[]): boolean => {
    const { test } = goal
    const wasDone = (pattern: StepPattern) =>
      moves.some((move) => matches(simulation, standings, move, pattern))
    if (test.is === 'never') return wasDone(test.step)
    if (reached(goal, moves) || test.is === 'done' || test.is === 'ends-with') return false
    if (test.is === 'finished-within') return true
    return test.is === 'before' ? wasDone(test.second) : isLate(test)
  }
  /** It has to be finished for it to count. */
  const counts = (goal: Goal) =>
    ['never', 'finished-within', 'ends-with'].includes(goal.test.is) || heldBefore.has(goal)
  const hasFinished = (moves: readonly Move[]): boolean => {
    const atAnEnd = broughtToAnEnd(simulation, moves)
    if (atAnEnd !== null) return atAnEnd
    const others = scenario.score.filter(
      (goal) => !counts(goal) || (goal.test.is === 'ends-with' && !heldBefore.has(goal)),
    )
    return others.length > 0
      ? others.some((goal) => reached(goal, moves))
      : moves.some((move) => 'decision' in move && move.decision.outcome === 'accepted')
  }
  return {
    look: async () => {
      standings = await standingsOf(simulation)
      for (const goal of scenario.score) if (holds(goal)) heldInTime.add(goal)
    },
    of: async (moves) => {
      standings = await standingsOf(simulation)
      const isFinished = hasFinished(moves)
      return scenario.score.map((goal) => ({
        goal,
        reached: reached(goal, moves) && (isFinished || !counts(goal)),
        lost: isLost(goal, moves),
      }))
    },
  }
}
