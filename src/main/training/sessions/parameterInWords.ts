import { formatDuration, type Seconds } from '@shared/vocabulary/instant'
import {
  parameters,
  type ApprovalNeed,
  type ParameterId,
  type Policy,
} from '../../engine/model/policy'

/** A number of a pack as its document writes it: `30d`, `7d, 1d`, `reset-password if privileged`. */
export function parameterInWords(id: ParameterId, { values }: Policy): string {
  const value = values[id]
  switch (parameters[id].is) {
    case 'duration':
      return formatDuration(value as Seconds)
    case 'durations':
      return (value as readonly Seconds[]).map(formatDuration).join(', ')
    case 'approvals':
      return (value as readonly ApprovalNeed[])
        .map(({ command, privileged }) => (privileged ? `${command} if privileged` : command))
        .join(', ')
    default:
      return Array.isArray(value) ? value.join(', ') : String(value)
  }
}
