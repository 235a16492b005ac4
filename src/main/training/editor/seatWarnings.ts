import type { Scenario } from '../format/scenario'
import type { Step } from '../format/steps'
import { warning, type Warning } from './warning'

/** Where whoever has the seat could not play: nobody sits there, nothing is asked of them, or the reference is somebody else’s. */
export function seatWarnings(scenario: Scenario): readonly Warning[] {
  const { seat, operators, caller, score, debrief, situation, steps } = scenario
  const missing = [
    ...(situation === null ? ['situation'] : []),
    ...(caller === null ? ['caller'] : []),
    ...(score.length === 0 ? ['score'] : []),
    ...(debrief === null ? ['debrief'] : []),
  ]
  const isSeated = seat === 'customer' || [...operators.values()].some(({ role }) => role === seat)
  return [
    ...(isSeated ? [] : [warning(['seat'], 'warn-nobody-sits', { seat: String(seat) })]),
    ...missing.map((key) => warning(['seat'], 'warn-key-for-seat', { key })),
    ...(steps.every(({ past }) => past) ? [warning(['steps'], 'warn-no-reference')] : []),
    ...(seat === 'customer' && caller !== null && caller.says.length > 0
      ? [warning(['caller', 'says'], 'warn-says-unused')]
      : []),
    ...steps.flatMap((step, index) =>
      step.past ? [] : stepWarnings(scenario, step, ['steps', index]),
    ),
  ]
}

function stepWarnings(
  { seat, operators, caller }: Scenario,
  { doing, by, expect }: Step,
  path: Warning['path'],
): readonly Warning[] {
  const isOperators = seat !== 'customer'
  switch (doing.kind) {
    case 'ask':
      return isOperators ? [] : [warning(path, 'warn-asks-oneself')]
    case 'tell':
      if (!isOperators) return [warning(path, 'warn-asks-oneself')]
      return caller === null ? [warning(path, 'warn-tells-nobody')] : []
    case 'follow':
    case 'trust':
      return isOperators ? [warning(path, 'warn-customers-step')] : []
    case 'command': {
      const waits =
        expect.refused === 'case.approval-required' &&
        [...operators.values()].every(({ decides }) => decides === null)
      if (!isOperators) return by === 'customer' ? [] : [warning(path, 'warn-operators-step')]
      if (by === 'customer') return [warning(path, 'warn-customers-step')]
      if (operators.get(by)?.role !== seat)
        return [warning(path, 'warn-colleagues-step', { who: by })]
      return waits ? [warning(path, 'warn-nobody-decides')] : []
    }
    default:
      return []
  }
}
