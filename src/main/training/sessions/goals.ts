import type { GoalView, MoveView } from '@shared/views/training/room'
import type { Scored } from '../player/played'
import type { PlayedMove } from './session'

/** How the goals stand. What was never touched is not lost: it stays open, also where the run is over. */
export function goalViews(scored: readonly Scored[]): readonly GoalView[] {
  return scored.map(({ goal, reached, lost }) => ({
    id: goal.id,
    text: goal.text,
    points: goal.points,
    why: goal.why,
    state: reached ? 'reached' : lost ? 'lost' : 'open',
  }))
}

/** The goals that a move has turned: reached, or lost, be it for good or because it undid them. */
export function turnedGoals(
  moves: readonly PlayedMove[],
  index: number,
  beginning: readonly Scored[],
): MoveView['goals'] {
  const before = moves[index - 1]?.scored ?? beginning
  return (moves[index]?.scored ?? []).flatMap(({ goal, reached, lost }, at) => {
    const was = before[at]
    const turned = reached !== was?.reached || (lost && !was.lost && !reached)
    return turned ? [{ id: goal.id, points: goal.points, reached }] : []
  })
}

export function pointsOf(scored: readonly Scored[]): number {
  return scored.reduce((sum, { goal, reached }) => sum + (reached ? goal.points : 0), 0)
}

export function fullScore(goals: readonly { readonly points: number }[]): number {
  return goals.reduce((sum, { points }) => sum + points, 0)
}
