import type { Run } from '../../ports/training'
import { pointsOf, fullScore } from './goals'
import { neutralTitle } from './neutral'
import type { TrainingSession } from './session'

/** What the room counts besides the moves. */
export type Counted = Pick<Run, 'hintsUsed' | 'finishedAt' | 'backs' | 'looked' | 'timeOnTask'>

/** The run as it would be kept now. Until it is finished it is called by its neutral line, wherever it is listed. */
export function runOf(begun: Run, counted: Counted, training: TrainingSession): Run {
  const { scenario, simulation, moves } = training
  const ended = counted.finishedAt !== null
  const scored = ended ? training.scored() : []
  return {
    ...begun,
    ...counted,
    title: ended ? scenario.title : neutralTitle(scenario, begun),
    moves: moves.map(({ text }) => text),
    moveCount: moves.length,
    took: simulation.clock.now() - training.satDownAt,
    points: ended ? pointsOf(scored) : null,
    of: fullScore(scenario.score),
    missed: [
      ...new Set(
        scored.flatMap(({ goal, reached }) => (reached || goal.why === null ? [] : [goal.why])),
      ),
    ],
    goals: scored.map(({ goal: { id, text, points, why }, reached }) => ({
      id,
      text,
      points,
      reached,
      why,
    })),
  }
}
