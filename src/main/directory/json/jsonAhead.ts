import type { JsonMarks } from './jsonMarks'
import type { JsonFormat } from '../model/format'
import { limits, mebibyte } from '../model/limits'

/** Twice the longest text: what shows a format may stand behind a picture of the first person. */
const most = 2 * limits.jsonStringMebibytes * mebibyte

/**
 * Reads on until the marks tell a format, or the file is none, or enough of it was seen.
 * @param least bytes that are looked at in any case
 * @returns the pieces that were read
 */
export async function lookAhead(
  marks: JsonMarks,
  formats: readonly JsonFormat[],
  pieces: AsyncIterator<Uint8Array>,
  least: number,
): Promise<readonly Uint8Array[]> {
  const seen: Uint8Array[] = []
  for (let size = 0; size < least || (size < most && marks.recognise(formats).told.length === 0);) {
    const { done, value } = await pieces.next()
    if (done === true) break
    seen.push(value)
    size += value.length
    if (!marks.take(value)) break
  }
  return seen
}
