import type { Seat } from '../format/training'
import type { Step } from '../format/steps'
import type { CommandMove, Move } from './moves'
import type { ScenarioSimulation } from './scenarioSimulation'

const ends = ['close-case', 'hand-over']

/**
 * Whether whoever has the seat has brought it to an end: in an operator's seat a case of theirs was closed or handed over. Null
 * where that says nothing: in the customer's seat, where nobody sits, and where the reference itself closes no case.
 */
export function broughtToAnEnd(
  { scenario, handles }: Pick<ScenarioSimulation, 'scenario' | 'handles'>,
  moves: readonly Move[],
): boolean | null {
  const { seat, steps } = scenario
  if (seat === null || seat === 'customer' || !steps.some((step) => endsCase(scenario, seat, step)))
    return null
  const sitting = [...scenario.operators]
    .filter(([, { role }]) => role === seat)
    .map(([handle]) => handles.actor(handle))
  return moves.some(
    (move) => 'command' in move && isEnd(move) && sitting.some((actor) => isSame(actor, move)),
  )
}

function isEnd({ command, decision }: CommandMove): boolean {
  return ends.includes(command.type) && decision.outcome === 'accepted'
}

function isSame(actor: CommandMove['command']['by'], { command: { by } }: CommandMove): boolean {
  return actor.kind === 'operator' && by.kind === 'operator' && actor.id === by.id
}

function endsCase(
  { operators }: ScenarioSimulation['scenario'],
  seat: Seat,
  { past, doing, by, expect }: Step,
): boolean {
  return (
    !past &&
    doing.kind === 'command' &&
    ends.includes(doing.do) &&
    expect.refused === undefined &&
    operators.get(by)?.role === seat
  )
}
