import { formatDuration, type Seconds } from '@shared/vocabulary/instant'
import { parameters, type ApprovalNeed, type ParameterId, type PolicyValues } from '../model/policy'

/** A value of a policy as a pack's document writes it: `30d`, `['7d', '1d']`, `['reset-password if privileged']`. */
export function writtenValue(id: ParameterId, values: PolicyValues): unknown {
  switch (parameters[id].is) {
    case 'duration':
      return formatDuration(values[id] as Seconds)
    case 'durations':
      return (values[id] as readonly Seconds[]).map(formatDuration)
    case 'approvals':
      return (values[id] as readonly ApprovalNeed[]).map(({ command, if: condition }) =>
        condition === null ? command : `${command} if ${condition}`,
      )
    default:
      return values[id]
  }
}

/** The same in one line, as people read and type it: `7d, 1d`. */
export function textOfWritten(written: unknown): string {
  return Array.isArray(written) ? written.join(', ') : String(written)
}

/** What somebody typed for a parameter, as a document would write it. Whether it is a value of it, `readPack` says. */
export function writtenOfText(id: ParameterId, typed: string): unknown {
  const text = typed.trim()
  switch (parameters[id].is) {
    case 'duration':
    case 'choice':
      return text
    case 'count':
      return /^\d{1,9}$/.test(text) ? Number(text) : text
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'durations':
    case 'domains':
    case 'approvals':
      return text.split(/[,\n]/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  }
}
