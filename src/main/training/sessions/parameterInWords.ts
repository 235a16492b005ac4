import type { ParameterId, Policy } from '../../engine/model/policy'
import { textOfWritten, writtenValue } from '../../engine/packs/written'

/** A number of a pack as its document writes it: `30d`, `7d, 1d`, `reset-password if privileged`. */
export function parameterInWords(id: ParameterId, { values }: Policy): string {
  return textOfWritten(writtenValue(id, values))
}
