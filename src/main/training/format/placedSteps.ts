import { itemsOf, lineOf } from './look'
import type { Place } from './place'
import type { Step, StepPart } from './steps'

/** Steps that were read, each with its line and with whose account it is. */
export function placedSteps(
  steps: readonly StepPart[],
  list: Place | null,
  accounts: readonly (string | null)[],
): readonly Step[] {
  const lines = itemsOf(list).map(lineOf)
  return steps.map((one, index) => ({
    ...one,
    line: lines[index] ?? 1,
    account: accounts[index] ?? null,
  }))
}
