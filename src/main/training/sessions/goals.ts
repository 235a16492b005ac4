import type { GoalView, MoveView } from '@shared/views/training/room'
import type { Scored } from '../player/played'
import type { PlayedMove } from './session'

/** How the goals stand. @param ended the run is over: what is not reached is lost */
export function goalViews(scored: readonly Scored[], ended: boolean): readonly GoalView[] {
  return scored.map(({ goal, reached, lost }) => ({
    id: goal.id,
    text: goal.text,
    points: goal.points,
    why: goal.why,
    state: reached ? 'reached' : ended || lost ? 'lost' : 'open',
  }))
}

/** The goals that a move has turned. */
export function turnedGoals(
  moves: readonly PlayedMove[],
  index: number,
  beginning: readonly Scored[],
): MoveView['goals'] {
  const before = moves[index - 1]?.scored ?? beginning
  return (moves[index]?.scored ?? []).flatMap(({ goal, reached }, at) =>
    reached === before[at]?.reached ? [] : [{ id: goal.id, points: goal.points, reached }],
  )
}

export function pointsOf(scored: readonly Scored[]): number {
  return scored.reduce((sum, { goal, reached }) => sum + (reached ? goal.points : 0), 0)
}

export function fullScore(goals: readonly { readonly points: number }[]): number {
  return goals.reduce((sum, { points }) => sum + points, 0)
}
