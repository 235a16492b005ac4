import type { JsonFormat } from '../model/format'
import { Documents } from './jsonDocument'
import { JsonReading, type JsonHandlers } from './jsonReading'
import { JsonText } from './jsonText'

/** Reads a JSON file of one of the formats and hands on a person at a time; no more of the document is kept than that. */
export async function readJson(
  pieces: AsyncIterable<Uint8Array>,
  formats: readonly JsonFormat[],
  takers: JsonHandlers,
): Promise<JsonFormat> {
  const reading = new JsonReading(formats, takers)
  const text = new JsonText(new Documents(reading))
  for await (const piece of pieces) text.take(piece)
  text.end()
  return reading.format()
}
