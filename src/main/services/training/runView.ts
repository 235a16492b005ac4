import type { RunView } from '@shared/views/training/library'
import type { RunSummary } from '../../ports/training'

/** A run as a screen shows it. */
export function runView({
  id,
  scenarioId,
  title,
  seat,
  trainee,
  policy,
  hints,
  hintsUsed,
  moveCount,
  startedAt,
  finishedAt,
  points,
  of,
  took,
}: RunSummary): RunView {
  return {
    id,
    scenarioId,
    title,
    seat,
    trainee,
    policy,
    hints,
    hintsUsed,
    moves: moveCount,
    startedAt,
    finishedAt,
    points,
    of,
    took,
  }
}
