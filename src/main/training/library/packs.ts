import type { PackView } from '@shared/views/training/library'
import { expectation } from '../../engine/packs/document'
import { houseDocument, type HousePack } from '../../engine/packs/housePack'
import { packDocuments, packIds } from '../../engine/packs'
import { parameters, type ParameterId } from '../../engine/model/policy'

/** The shipped packs and those of the house with their parameters, as a scenario's `set` would write them. */
export function packViews(houses: readonly HousePack[]): readonly PackView[] {
  return [...packIds.map((id) => packDocuments[id]), ...houses.map(houseDocument)].map(
    (document) => {
      const { id, version, about, values } = document
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
    },
  )
}

function written(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
}
