import type { PackView } from '@shared/views/training/library'
import { expectation } from '../../engine/policy/packs/document'
import { packDocuments, packIds } from '../../engine/policy/packs'
import { parameters, type ParameterId } from '../../engine/policy/parameters'

/** The shipped packs with their parameters, as a scenario's `set` would write them. */
export function packViews(): readonly PackView[] {
  return packIds.map((id) => {
    const { version, about, values } = packDocuments[id]
    return {
      id,
      version,
      about,
      parameters: (Object.keys(parameters) as ParameterId[]).map((parameter) => ({
        id: parameter,
        value: written(values[parameter].value),
        expects: expectation(parameter),
      })),
    }
  })
}

function written(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
}
