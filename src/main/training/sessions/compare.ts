import type { ComparedMoveView, ComparisonView } from '@shared/views/training/debrief'
import type { MoveView } from '@shared/views/training/room'
import { parameterIds, type Policy } from '../../engine/model/policy'
import { fullScore, pointsOf } from './goals'
import { moveView } from './moveView'
import { parameterInWords } from './parameterInWords'
import type { TrainingSession } from './session'

/** The same moves under two packs, step by step. */
export function comparisonOf(left: TrainingSession, right: TrainingSession): ComparisonView {
  const [leftMoves, rightMoves] = [viewsOf(left), viewsOf(right)]
  return {
    title: left.scenario.title,
    left: side(left),
    right: side(right),
    of: fullScore(left.scenario.score),
    zone: left.scenario.zone,
    rows: leftMoves.flatMap((move, index): ComparedMoveView[] => {
      const other = rightMoves[index]
      return other === undefined
        ? []
        : [
            {
              number: move.number,
              left: move,
              right: other,
              differs: telling(move) !== telling(other),
            },
          ]
    }),
    parameters: differences(left.simulation.desk.policy, right.simulation.desk.policy),
  }
}

function side({ simulation, scored }: TrainingSession): ComparisonView['left'] {
  const { id, version } = simulation.desk.policy
  return { id, version, points: pointsOf(scored()) }
}

function viewsOf({ moves, simulation }: TrainingSession): readonly MoveView[] {
  return moves.map(({ report, wait }) => moveView(simulation, report, wait))
}

/** What a person would see differ: what came of it, what fell due before it, who was told. */
function telling({ outcome, fellDue, messages }: MoveView): string {
  return JSON.stringify([outcome, fellDue, messages])
}

function differences(left: Policy, right: Policy): ComparisonView['parameters'] {
  return parameterIds.flatMap((id) => {
    const [one, other] = [parameterInWords(id, left), parameterInWords(id, right)]
    return one === other ? [] : [{ id, left: one, right: other }]
  })
}
