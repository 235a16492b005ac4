import { formatDuration, type Seconds } from '@shared/vocabulary/instant'
import { packIds, packs, type PackId } from '../../engine/packs'
import {
  parameters,
  type ApprovalNeed,
  type ParameterId,
  type Policy,
} from '../../engine/model/policy'

/** A pack as a scenario file writes it: a shipped one, and what is set otherwise. */
export interface WrittenPolicy {
  readonly extends: PackId
  readonly set: Readonly<Partial<Record<ParameterId, unknown>>>
}

const ids = Object.keys(parameters) as readonly ParameterId[]

/** Writes a pack as changes to the shipped one that it differs from least. */
export function writtenPolicy(policy: Policy): WrittenPolicy {
  const [nearest] = packIds
    .map((id) => ({ id, changed: changedFrom(packs[id], policy) }))
    .sort((a, b) => a.changed.length - b.changed.length)
  if (nearest === undefined) throw new Error('no pack is shipped')
  return {
    extends: nearest.id,
    set: Object.fromEntries(nearest.changed.map((id) => [id, writtenValue(id, policy)])),
  }
}

/** The parameters in which two packs differ. */
export function changedFrom(base: Policy, policy: Policy): readonly ParameterId[] {
  return ids.filter((id) => JSON.stringify(base.values[id]) !== JSON.stringify(policy.values[id]))
}

function writtenValue(id: ParameterId, { values }: Policy): unknown {
  switch (parameters[id].is) {
    case 'duration':
      return formatDuration(values[id] as Seconds)
    case 'durations':
      return (values[id] as readonly Seconds[]).map(formatDuration)
    case 'approvals':
      return (values[id] as readonly ApprovalNeed[]).map(({ command, privileged }) =>
        privileged ? `${command} if privileged` : command,
      )
    default:
      return values[id]
  }
}
