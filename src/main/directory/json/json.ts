import type { JsonFormat } from '../model/format'
import { Documents } from './jsonDocument'
import { PeopleAt } from './jsonPeopleAt'
import { JsonReading, type JsonHandlers } from './jsonReading'
import { JsonText } from './jsonText'

/** Reads a JSON file of one of the formats and hands on a person at a time; no more of the document is kept than that. */
export async function readJson(
  pieces: AsyncIterable<Uint8Array>,
  formats: readonly JsonFormat[],
  takers: JsonHandlers,
): Promise<JsonFormat> {
  const reading = new JsonReading(formats, takers)
  const byHand = formats.find(({ list }) => list !== undefined)
  const people = byHand ? new PeopleAt(reading, byHand) : null
  const text = new JsonText(people ?? new Documents(reading))
  for await (const piece of pieces) text.take(piece)
  text.end()
  people?.finish()
  return reading.format()
}
