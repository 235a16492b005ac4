import { packIds, packs, type PackId } from '../../engine/packs'
import { writtenValue } from '../../engine/packs/written'
import { parameterIds, type ParameterId, type Policy } from '../../engine/model/policy'

/** A pack as a scenario file writes it: a shipped one, and what is set otherwise. */
export interface WrittenPolicy {
  readonly extends: PackId
  readonly set: Readonly<Partial<Record<ParameterId, unknown>>>
}

/** Writes a pack as changes to the shipped one that it differs from least. */
export function writtenPolicy(policy: Policy): WrittenPolicy {
  const [nearest] = packIds
    .map((id) => ({ id, changed: changedFrom(packs[id], policy) }))
    .sort((a, b) => a.changed.length - b.changed.length)
  if (nearest === undefined) throw new Error('no pack is shipped')
  return {
    extends: nearest.id,
    set: Object.fromEntries(nearest.changed.map((id) => [id, writtenValue(id, policy.values)])),
  }
}

/** The parameters in which two packs differ. */
export function changedFrom(base: Policy, policy: Policy): readonly ParameterId[] {
  return parameterIds.filter(
    (id) => JSON.stringify(base.values[id]) !== JSON.stringify(policy.values[id]),
  )
}
