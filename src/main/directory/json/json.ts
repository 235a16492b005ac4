import type { JsonFormat } from '../model/format'
import { Documents } from './jsonDocument'
import { PeopleAt } from './jsonPeopleAt'
import { JsonReading, type JsonHandlers } from './jsonReading'
import { JsonText } from './jsonText'
import { knownKeys } from '../status/knownColumns'

/** Reads a JSON file of one of the formats and hands on a person at a time; no more of the document is kept than that. */
export async function readJson(
  pieces: AsyncIterable<Uint8Array>,
  known: readonly JsonFormat[],
  takers: JsonHandlers,
): Promise<JsonFormat> {
  const formats = known.map(withKnownStatus)
  const reading = new JsonReading(formats, takers)
  const byHand = formats.find(({ list }) => list !== undefined)
  const people = byHand ? new PeopleAt(reading, byHand) : null
  const text = new JsonText(people ?? new Documents(reading))
  for await (const piece of pieces) text.take(piece)
  text.end()
  people?.finish()
  return reading.format()
}

/** What says whether somebody may sign in is looked at in every file, whatever the format has and the mapping leaves out. */
function withKnownStatus(format: JsonFormat): JsonFormat {
  const { status } = format.map
  const own = new Set(status.map(({ column }) => column.toLowerCase()))
  const others = knownKeys.filter(({ column }) => !own.has(column.toLowerCase()))
  return { ...format, map: { ...format.map, status: [...status, ...others] } }
}
