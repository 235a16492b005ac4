import { packs } from '../../engine/packs'
import type { ParameterId, Policy } from '../../engine/model/policy'
import { breakOf, type Break } from './shrink'
import type { Yielding } from './yielding'
import { changedFrom, writtenPolicy } from '../format/writtenPolicy'

/** The changed parameters without which this story would not go wrong; none where no single one is needed for it. */
export function* parametersToBlame(
  { setup, script, kind }: Break,
  policy: Policy,
): Yielding<readonly ParameterId[]> {
  const base = packs[writtenPolicy(policy).extends]
  const blamed: ParameterId[] = []
  for (const id of changedFrom(base, policy)) {
    const without = yield* breakOf(setup, withValueOf(policy, base, id), script)
    if (without?.kind !== kind) blamed.push(id)
  }
  return blamed
}

function withValueOf(policy: Policy, base: Policy, id: ParameterId): Policy {
  return { ...policy, values: { ...policy.values, [id]: base.values[id] } }
}
