import { packs } from '../../engine/policy/packs'
import type { ParameterId, Policy } from '../../engine/policy/parameters'
import { breakOf, type Break } from './shrink'
import { changedFrom, writtenPolicy } from './writtenPolicy'

/** The changed parameters without which this story would not go wrong; none where it takes several of them together, or the shipped pack is no better. */
export function parametersToBlame({ cast, script, kind }: Break, policy: Policy): readonly ParameterId[] {
  const base = packs[writtenPolicy(policy).extends]
  return changedFrom(base, policy).filter((id) => breakOf(cast, withValueOf(policy, base, id), script)?.kind !== kind)
}

function withValueOf(policy: Policy, base: Policy, id: ParameterId): Policy {
  return { ...policy, values: { ...policy.values, [id]: base.values[id] } }
}
