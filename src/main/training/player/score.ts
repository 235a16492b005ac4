import { findIndexInTurn } from '../../platform/inTurn'
import { plus, type Seconds } from '@shared/vocabulary/instant'
import { accountFailures } from './expectedAccount'
import type { Goal } from '../format/goals'
import { contactMeant } from './contactMeant'
import { isDeed, type Move } from './moves'
import type { Scored } from './played'
import type { Stage } from './simulation'
import { standingOf } from './standing'

/** Watches a scenario being played, and says at its end which goals were reached. */
export interface Scorer {
  /** Looks at the account after a move, or after the clock was moved: what held in time counts, also where it does not hold later. */
  look(): void
  of(moves: readonly Move[]): readonly Scored[]
}

/**
 * Begins to watch now: the trainee has sat down, and lengths count from here. What is reached by doing nothing at all (a
 * `never`, having finished in time, an account that was right from the beginning) counts only for who did something: who
 * reached a goal of another kind, or, in a score without one, gave a command that was accepted.
 */
export function scorer(stage: Stage): Scorer {
  const { scenario, clock, cast } = stage
  const satDownAt = clock.now()
  // The account that the scenario is about stands first in its file.
  const about = cast.accountHandles[0]
  const holds = ({ test }: Goal) => {
    if (test.is !== 'within' || about === undefined || clock.now() > plus(satDownAt, test.length))
      return false
    return (
      accountFailures(test.account, about, standingOf(stage, about), {
        contactId: (account, handle) => contactMeant(stage, account, handle),
      }).length === 0
    )
  }
  const heldBefore = new Set<Goal>()
  for (const goal of scenario.score) if (holds(goal)) heldBefore.add(goal)
  const heldInTime = new Set<Goal>()
  const reached = async (goal: Goal, moves: readonly Move[]): Promise<boolean> => {
    const { test } = goal
    const first = async (deed: Parameters<typeof isDeed>[2]) =>
      findIndexInTurn(moves, (move) => isDeed(stage, move, deed))
    switch (test.is) {
      case 'before': {
        const [one, other] = [await first(test.first), await first(test.second)]
        return one >= 0 && (other < 0 || one < other)
      }
      case 'done':
        return (await first(test.deed)) >= 0
      case 'never':
        return (await first(test.deed)) < 0
      case 'within':
        return heldInTime.has(goal)
      case 'done-within':
        return (
          (await findIndexInTurn(
            moves.filter(({ at }) => at <= plus(satDownAt, test.length)),
            (move) => isDeed(stage, move, test.deed),
          )) >= 0
        )
      case 'finished-within':
        return moves.every(({ at }) => at <= plus(satDownAt, test.length))
    }
  }
  const isLate = ({ length }: { readonly length: Seconds }) => clock.now() > plus(satDownAt, length)
  const isLost = async (goal: Goal, moves: readonly Move[]): Promise<boolean> => {
    const { test } = goal
    if (await reached(goal, moves)) return false
    if (test.is === 'never' || test.is === 'finished-within') return true
    if (test.is === 'before')
      return (await findIndexInTurn(moves, (move) => isDeed(stage, move, test.second))) >= 0
    return test.is !== 'done' && isLate(test)
  }
  const byDoingNothing = (goal: Goal) =>
    goal.test.is === 'never' || goal.test.is === 'finished-within' || heldBefore.has(goal)
  return {
    look: () => {
      for (const goal of scenario.score) if (holds(goal)) heldInTime.add(goal)
    },
    of: async (moves) => {
      const others = scenario.score.filter((goal) => !byDoingNothing(goal))
      const didSomething =
        others.length > 0
          ? (await findIndexInTurn(others, (goal) => reached(goal, moves))) >= 0
          : moves.some((move) => 'decision' in move && move.decision.outcome === 'accepted')
      return scenario.score.map((goal) => ({
        goal,
        reached: reached(goal, moves) && (didSomething || !byDoingNothing(goal)),
        lost: isLost(goal, moves),
      }))
    },
  }
}
