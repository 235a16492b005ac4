import { plus } from '@shared/vocabulary/instant'
import { accountFailures } from './expectedAccount'
import type { Goal, GoalTest } from '../format/training'
import type { Scored, StepReport } from './played'
import type { Stage } from './stage'
import { standingOf } from './standing'

/** Watches a scenario being played, and says at its end which goals were reached. */
export interface Scorer {
  /** Looks at the account after a step: what held in time counts, also where it does not hold later. */
  look(): void
  of(steps: readonly StepReport[]): readonly Scored[]
}

export function scorer(stage: Stage): Scorer {
  const { scenario, clock, cast } = stage
  const heldInTime = new Set<Goal>()
  // The account that the scenario is about stands first in its file.
  const about = cast.accountHandles[0]
  return {
    look: () => {
      for (const goal of scenario.score) {
        const { test } = goal
        if (test.is !== 'within' || about === undefined || clock.now() > plus(scenario.start, test.length)) continue
        if (accountFailures(test.account, about, standingOf(stage, about), cast).length === 0) heldInTime.add(goal)
      }
    },
    of: (steps) => scenario.score.map((goal) => ({ goal, reached: goal.test.is === 'within' ? heldInTime.has(goal) : wasKept(goal.test, acceptedCommands(steps)) })),
  }
}

function acceptedCommands(steps: readonly StepReport[]): readonly string[] {
  return steps.filter(({ step, answer }) => !step.preview && answer?.decision.outcome === 'accepted').map(({ answer }) => answer?.command.type ?? '')
}

function wasKept(test: Exclude<GoalTest, { is: 'within' }>, accepted: readonly string[]): boolean {
  if (test.is === 'never') return !accepted.includes(test.command)
  const first = accepted.indexOf(test.first)
  const second = accepted.indexOf(test.second)
  return first >= 0 && (second < 0 || first < second)
}
