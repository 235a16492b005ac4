import { numbersOf } from '../../engine/packs/numbers'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { DebriefMoveView, DebriefView, WrongTurnView } from '@shared/views/training/debrief'
import { runView } from '../../services/training/runView'
import type { Run } from '../../ports/training'
import { goalViews, turnedGoals } from './goals'
import { moveView } from './moveView'
import type { TrainingSession, PlayedMove } from './session'

/** What the trainee is told at the end. @param reference the scenario's own steps, played */
export function debriefOf(
  run: Run,
  training: TrainingSession,
  reference: TrainingSession,
): DebriefView {
  const { scenario } = training
  const moves = movesOf(training, (move) => wrongTurn(move, reference))
  return {
    run: runView(run),
    about: scenario.about,
    truth: scenario.caller?.truth ?? null,
    debrief: scenario.debrief,
    goals: goalViews(training.scored(), true),
    moves,
    reference: movesOf(reference, () => null),
    daysLost: moves.reduce(
      (sum, { wrongTurn: turn }) => sum + (turn?.kind === 'took' ? turn.days : 0),
      0,
    ),
    zone: scenario.zone,
    numbers: numbersOf(scenario.policy),
  }
}

/** Rules that shape every message and every mask: true of each move, and the lesson of none. */
const silent: readonly RuleId[] = ['mask.phone', 'mask.email', 'mask.stored', 'code.hidden']

function movesOf(
  training: TrainingSession,
  turn: (move: PlayedMove) => WrongTurnView | null,
): readonly DebriefMoveView[] {
  return training.moves.map((move, index) => ({
    ...moveView(
      training.simulation,
      move.report,
      move.wait,
      turnedGoals(training.moves, index, training.beginning),
    ),
    rules: move.report.rules.filter((rule) => !silent.includes(rule)),
    wrongTurn: turn(move),
  }))
}

/**
 * What a move cost the customer, or would have cost them where a rule held it back. What the reference does as well is no
 * wrong turn: some waits can't be spared.
 */
function wrongTurn(move: PlayedMove, reference: TrainingSession): WrongTurnView | null {
  const { answer, at } = move.report
  if (answer === null || reference.moves.some((one) => isSameTurn(one, move))) return null
  const { decision } = answer
  if (move.wait !== null)
    return {
      kind: 'took',
      days: daysBetween(at, move.wait.endsAt),
      rule: decision.outcome === 'refused' ? decision.refusal.rule : null,
      instead: [],
    }
  if (decision.outcome === 'accepted') return null
  const { rule, remedies } = decision.refusal
  const averted = move.averted
  return {
    kind: averted === null ? 'no-harm' : 'would-take',
    days: averted === null ? 0 : daysBetween(at, averted.endsAt),
    rule,
    instead: remedies,
  }
}

function isSameTurn(one: PlayedMove, other: PlayedMove): boolean {
  const [a, b] = [one.report.answer, other.report.answer]
  if (
    a === null ||
    b === null ||
    a.command.type !== b.command.type ||
    one.wait?.kind !== other.wait?.kind
  )
    return false
  return (
    (a.decision.outcome === 'refused' ? a.decision.refusal.rule : null) ===
    (b.decision.outcome === 'refused' ? b.decision.refusal.rule : null)
  )
}

function daysBetween(from: number, until: number): number {
  return Math.round(((until - from) / 86_400) * 10) / 10
}
